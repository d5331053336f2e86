CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `secrets` (`name`, `value`) SELECT `key`, json_extract(`value`, '$') FROM `settings` WHERE `key` = 'signing-key';
--> statement-breakpoint
DELETE FROM `settings` WHERE `key` = 'signing-key';
