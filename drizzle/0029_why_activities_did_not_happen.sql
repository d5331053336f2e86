ALTER TABLE `activities` ADD `why_not` text DEFAULT '' NOT NULL;
--> statement-breakpoint
UPDATE `activities` SET `why_not` = coalesce((SELECT json_extract(e.`after`, '$.why') FROM `audit_entries` e WHERE e.`entity` = 'activity' AND e.`entity_id` = `activities`.`id` AND e.`action` = 'move' AND json_extract(e.`after`, '$.state') = 'did-not-happen' ORDER BY e.`sequence` DESC LIMIT 1), '') WHERE `state` = 'did-not-happen';
