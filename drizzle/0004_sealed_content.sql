ALTER TABLE `reviews` ADD COLUMN `seal_version` integer;
--> statement-breakpoint
ALTER TABLE `reviews` ADD COLUMN `sealed_content` text;
