ALTER TABLE `cases` ADD COLUMN `sort_name` text;
--> statement-breakpoint
CREATE INDEX `cases_by_sort_name` ON `cases` (`sort_name`,`reference_key`);
