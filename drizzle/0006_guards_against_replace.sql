CREATE TRIGGER `audit_entries_are_not_replaced` BEFORE INSERT ON `audit_entries` WHEN EXISTS (SELECT 1 FROM `audit_entries` WHERE `sequence` = NEW.`sequence`) BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `releases_are_not_replaced` BEFORE INSERT ON `releases` WHEN EXISTS (SELECT 1 FROM `releases` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `release_aliases_are_not_replaced` BEFORE INSERT ON `release_aliases` WHEN EXISTS (SELECT 1 FROM `release_aliases` WHERE `release_id` = NEW.`release_id` AND `case_id` = NEW.`case_id` AND `entity` = NEW.`entity`) BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_reviews_are_not_replaced` BEFORE INSERT ON `reviews` WHEN EXISTS (SELECT 1 FROM `reviews` WHERE `id` = NEW.`id` AND `submitted_at` IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_evidence_items_are_not_replaced` BEFORE INSERT ON `evidence_items` WHEN EXISTS (SELECT 1 FROM `evidence_items` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `evidence_items`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_recommendations_are_not_replaced` BEFORE INSERT ON `recommendations` WHEN EXISTS (SELECT 1 FROM `recommendations` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `recommendations`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_concerns_are_not_replaced` BEFORE INSERT ON `concerns` WHEN EXISTS (SELECT 1 FROM `concerns` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `concerns`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
