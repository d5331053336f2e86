CREATE TRIGGER `audit_entries_are_not_changed` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entries_are_not_deleted` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `releases_are_not_changed` BEFORE UPDATE ON `releases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `releases_are_not_deleted` BEFORE DELETE ON `releases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `release_aliases_are_not_changed` BEFORE UPDATE ON `release_aliases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `release_aliases_are_not_deleted` BEFORE DELETE ON `release_aliases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_reviews_are_not_changed` BEFORE UPDATE ON `reviews` WHEN OLD.`submitted_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_reviews_are_not_deleted` BEFORE DELETE ON `reviews` WHEN OLD.`submitted_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_answers_refuse_insert` BEFORE INSERT ON `review_answers` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_answers_refuse_update` BEFORE UPDATE ON `review_answers` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_answers_refuse_delete` BEFORE DELETE ON `review_answers` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_answers_are_not_moved` BEFORE UPDATE OF `review_id` ON `review_answers` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_evidence_items_refuse_insert` BEFORE INSERT ON `evidence_items` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_evidence_items_refuse_update` BEFORE UPDATE ON `evidence_items` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_evidence_items_refuse_delete` BEFORE DELETE ON `evidence_items` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_evidence_items_are_not_moved` BEFORE UPDATE OF `review_id` ON `evidence_items` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_concerns_refuse_insert` BEFORE INSERT ON `concerns` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_concerns_refuse_update` BEFORE UPDATE ON `concerns` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_concerns_refuse_delete` BEFORE DELETE ON `concerns` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_concerns_are_not_moved` BEFORE UPDATE OF `review_id` ON `concerns` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_recommendations_refuse_insert` BEFORE INSERT ON `recommendations` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_recommendations_refuse_update` BEFORE UPDATE ON `recommendations` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_recommendations_refuse_delete` BEFORE DELETE ON `recommendations` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_recommendations_are_not_moved` BEFORE UPDATE OF `review_id` ON `recommendations` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
