/** The process that reads a stranger's file, as the app starts it: bundled by `bundledChild`. */
import '../../src-main/service/strangers-files/entry.ts';
