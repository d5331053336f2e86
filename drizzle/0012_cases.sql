ALTER TABLE `cases` ADD COLUMN `closed_on` text;
--> statement-breakpoint
CREATE INDEX `cases_by_closing` ON `cases` (`closed_on`);
--> statement-breakpoint
CREATE TABLE `case_workers` (
	`case_id` text NOT NULL REFERENCES `cases`(`id`) ON DELETE cascade,
	`person_id` text NOT NULL REFERENCES `people`(`id`),
	PRIMARY KEY(`case_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `case_workers_by_person` ON `case_workers` (`person_id`);
