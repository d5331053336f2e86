CREATE TABLE `re_reviews` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `re_reviews_id_unique` ON `re_reviews` (`id`);
--> statement-breakpoint
CREATE INDEX `re_reviews_by_review` ON `re_reviews` (`moderation_id`,`review_id`);
--> statement-breakpoint
CREATE TRIGGER `re_reviews_are_not_changed` BEFORE UPDATE ON `re_reviews` BEGIN SELECT RAISE(ABORT, 'what was said when a review was sent back is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `re_reviews_are_not_deleted` BEFORE DELETE ON `re_reviews` BEGIN SELECT RAISE(ABORT, 'what was said when a review was sent back is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `re_reviews_are_not_replaced` BEFORE INSERT ON `re_reviews` WHEN EXISTS (SELECT 1 FROM `re_reviews` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what was said when a review was sent back is append-only'); END;
