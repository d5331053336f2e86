CREATE INDEX `audit_entries_by_entity` ON `audit_entries` (`entity`,`entity_id`,`action`);
--> statement-breakpoint
CREATE INDEX `moderation_decisions_by_moderation` ON `moderation_decisions` (`moderation_id`,`field`,`review_id`);
