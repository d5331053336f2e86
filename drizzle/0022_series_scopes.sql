CREATE TABLE `series_scopes` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`series` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`round_ids` text NOT NULL,
	`plan_ids` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_scopes_id_unique` ON `series_scopes` (`id`);
--> statement-breakpoint
CREATE INDEX `series_scopes_by_series` ON `series_scopes` (`series`,`sequence`);
--> statement-breakpoint
CREATE TRIGGER `series_scopes_are_not_changed` BEFORE UPDATE ON `series_scopes` BEGIN SELECT RAISE(ABORT, 'what a series covers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `series_scopes_are_not_deleted` BEFORE DELETE ON `series_scopes` BEGIN SELECT RAISE(ABORT, 'what a series covers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `series_scopes_are_not_replaced` BEFORE INSERT ON `series_scopes` WHEN EXISTS (SELECT 1 FROM `series_scopes` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what a series covers is append-only'); END;
