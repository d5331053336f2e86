ALTER TABLE `tracked_items` ADD COLUMN `first_due_text` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `tracked_items` ADD COLUMN `due_text` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `tracked_items` ADD COLUMN `split_from` text REFERENCES `tracked_items`(`id`);
--> statement-breakpoint
ALTER TABLE `tracked_items` ADD COLUMN `more_sources` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
ALTER TABLE `tracked_items` ADD COLUMN `parts` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
ALTER TABLE `tracked_items` ADD COLUMN `gone_into` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `tracked_items_keep_how_they_began` BEFORE UPDATE OF `first_due_text`, `split_from` ON `tracked_items` BEGIN SELECT RAISE(ABORT, 'what an item began as is never altered'); END;
--> statement-breakpoint
CREATE TABLE `tracker_filters` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracker_filters_name_unique` ON `tracker_filters` (`name`);
--> statement-breakpoint
CREATE TABLE `series_endings` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`at` text NOT NULL,
	`day` text NOT NULL,
	`by` text NOT NULL,
	`is_ended` integer NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `series_endings_by_series` ON `series_endings` (`series`,`at`);
--> statement-breakpoint
CREATE TRIGGER `series_endings_are_not_changed` BEFORE UPDATE ON `series_endings` BEGIN SELECT RAISE(ABORT, 'the end of a series is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `series_endings_are_not_deleted` BEFORE DELETE ON `series_endings` BEGIN SELECT RAISE(ABORT, 'the end of a series is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `series_endings_are_not_replaced` BEFORE INSERT ON `series_endings` WHEN EXISTS (SELECT 1 FROM `series_endings` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'the end of a series is append-only'); END;
