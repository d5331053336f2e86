ALTER TABLE `audit_entries` ADD COLUMN `device` text;
--> statement-breakpoint
ALTER TABLE `audit_entries` ADD COLUMN `origin` text;
