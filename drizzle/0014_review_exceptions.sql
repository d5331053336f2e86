CREATE TABLE `review_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL REFERENCES `reviews`(`id`) ON DELETE cascade,
	`kind` text NOT NULL,
	`person_id` text REFERENCES `people`(`id`),
	`words` text NOT NULL,
	`reason` text NOT NULL,
	`accepted_by` text NOT NULL,
	`accepted_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `review_exceptions_by_review` ON `review_exceptions` (`review_id`);
--> statement-breakpoint
CREATE TRIGGER `sealed_review_exceptions_refuse_insert` BEFORE INSERT ON `review_exceptions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_exceptions_refuse_update` BEFORE UPDATE ON `review_exceptions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_exceptions_refuse_delete` BEFORE DELETE ON `review_exceptions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_exceptions_are_not_moved` BEFORE UPDATE OF `review_id` ON `review_exceptions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_exceptions_are_not_replaced` BEFORE INSERT ON `review_exceptions` WHEN EXISTS (SELECT 1 FROM `review_exceptions` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `review_exceptions`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
