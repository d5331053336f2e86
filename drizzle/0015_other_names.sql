ALTER TABLE `cases` ADD COLUMN `former_addresses` text;
--> statement-breakpoint
ALTER TABLE `case_related_people` ADD COLUMN `other_names` text;
--> statement-breakpoint
ALTER TABLE `people` ADD COLUMN `other_names` text;
