import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src-main/service/store/schema/*.ts',
  out: './drizzle',
});
