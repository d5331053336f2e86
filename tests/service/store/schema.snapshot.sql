index activities_by_type
CREATE INDEX `activities_by_type` ON `activities` (`type_key`)

index activity_findings_by_activity
CREATE INDEX `activity_findings_by_activity` ON `activity_findings` (`activity_id`,`position`)

index activity_findings_by_item
CREATE INDEX `activity_findings_by_item` ON `activity_findings` (`item_id`)

index activity_reports_by_activity
CREATE INDEX `activity_reports_by_activity` ON `activity_reports` (`activity_id`)

index answer_versions_by_field
CREATE INDEX `answer_versions_by_field` ON `answer_versions` (`review_id`,`field`,`kept_at`)

index audit_entries_by_entity
CREATE INDEX `audit_entries_by_entity` ON `audit_entries` (`entity`,`entity_id`,`action`)

index calendar_entries_by_due
CREATE INDEX `calendar_entries_by_due` ON `calendar_entries` (`due`)

index calendar_entries_by_series
CREATE INDEX `calendar_entries_by_series` ON `calendar_entries` (`series_id`)

index calibration_grades_once
CREATE UNIQUE INDEX `calibration_grades_once` ON `calibration_grades` (`exemplar`,`person_key`)

index case_mentions_by_case
CREATE INDEX `case_mentions_by_case` ON `case_mentions` (`case_id`)

index case_related_people_by_case
CREATE INDEX `case_related_people_by_case` ON `case_related_people` (`case_id`)

index case_statuses_by_status
CREATE INDEX `case_statuses_by_status` ON `case_statuses` (`status`)

index case_workers_by_person
CREATE INDEX `case_workers_by_person` ON `case_workers` (`person_id`)

index cases_by_closing
CREATE INDEX `cases_by_closing` ON `cases` (`closed_on`)

index cases_by_manager
CREATE INDEX `cases_by_manager` ON `cases` (`team_manager_id`)

index cases_by_name
CREATE INDEX `cases_by_name` ON `cases` (`name`)

index cases_by_reference
CREATE UNIQUE INDEX `cases_by_reference` ON `cases` (`reference_key`)

index cases_by_sort_name
CREATE INDEX `cases_by_sort_name` ON `cases` (`sort_name`,`reference_key`)

index cases_by_team
CREATE INDEX `cases_by_team` ON `cases` (`team`)

index cases_by_worker
CREATE INDEX `cases_by_worker` ON `cases` (`worker_id`)

index concerns_by_review
CREATE INDEX `concerns_by_review` ON `concerns` (`review_id`)

index contacts_signing_key_unique
CREATE UNIQUE INDEX `contacts_signing_key_unique` ON `contacts` (`signing_key`)

index evidence_items_by_review
CREATE INDEX `evidence_items_by_review` ON `evidence_items` (`review_id`)

index exchange_conflicts_by_review
CREATE INDEX `exchange_conflicts_by_review` ON `exchange_conflicts` (`review_id`)

index exchange_packs_by_assignment
CREATE INDEX `exchange_packs_by_assignment` ON `exchange_packs` (`assignment_id`,`number`)

index exchange_reviews_by_review
CREATE INDEX `exchange_reviews_by_review` ON `exchange_reviews` (`review_id`)

index feedback_by_day
CREATE INDEX `feedback_by_day` ON `feedback` (`day`)

index found_things_by_id
CREATE UNIQUE INDEX `found_things_by_id` ON `found_things` (`kind`,`id`)

index grade_scales_by_version
CREATE UNIQUE INDEX `grade_scales_by_version` ON `grade_scales` (`key`,`version`)

index item_events_by_item
CREATE INDEX `item_events_by_item` ON `item_events` (`item_id`,`sequence`)

index item_events_by_meeting
CREATE INDEX `item_events_by_meeting` ON `item_events` (`meeting_id`)

index item_events_id_unique
CREATE UNIQUE INDEX `item_events_id_unique` ON `item_events` (`id`)

index item_goals_by_goal
CREATE INDEX `item_goals_by_goal` ON `item_goals` (`goal_id`)

index meeting_notes_by_meeting
CREATE INDEX `meeting_notes_by_meeting` ON `meeting_notes` (`meeting_id`,`at`)

index moderated_reviews_by_review
CREATE INDEX `moderated_reviews_by_review` ON `moderated_reviews` (`review_id`)

index moderation_decisions_by_moderation
CREATE INDEX `moderation_decisions_by_moderation` ON `moderation_decisions` (`moderation_id`,`field`,`review_id`)

index moderation_decisions_by_review
CREATE INDEX `moderation_decisions_by_review` ON `moderation_decisions` (`review_id`,`field`)

index moderation_decisions_id_unique
CREATE UNIQUE INDEX `moderation_decisions_id_unique` ON `moderation_decisions` (`id`)

index moderator_returns_by_moderation
CREATE INDEX `moderator_returns_by_moderation` ON `moderator_returns` (`moderation_id`,`review_id`)

index moderator_returns_versions
CREATE UNIQUE INDEX `moderator_returns_versions` ON `moderator_returns` (`moderation_id`,`moderator_id`,`review_id`,`version`)

index moderators_by_moderation
CREATE INDEX `moderators_by_moderation` ON `moderators` (`moderation_id`)

index outcome_goals_by_plan
CREATE INDEX `outcome_goals_by_plan` ON `outcome_goals` (`plan_id`,`position`)

index outcome_plans_by_case
CREATE INDEX `outcome_plans_by_case` ON `outcome_plans` (`case_id`)

index outcome_scores_by_goal
CREATE INDEX `outcome_scores_by_goal` ON `outcome_scores` (`goal_id`,`day`)

index own_words_by_case
CREATE INDEX `own_words_by_case` ON `own_words` (`case_id`)

index own_words_by_owner
CREATE INDEX `own_words_by_owner` ON `own_words` (`owner`)

index paper_acceptances_by_paper
CREATE INDEX `paper_acceptances_by_paper` ON `paper_acceptances` (`paper`)

index paper_appendices_by_paper
CREATE INDEX `paper_appendices_by_paper` ON `paper_appendices` (`paper`,`position`)

index paper_sign_offs_by_paper
CREATE INDEX `paper_sign_offs_by_paper` ON `paper_sign_offs` (`paper`)

index paper_sign_offs_by_version
CREATE INDEX `paper_sign_offs_by_version` ON `paper_sign_offs` (`version_id`)

index paper_versions_by_number
CREATE UNIQUE INDEX `paper_versions_by_number` ON `paper_versions` (`paper`,`number`)

index people_by_name
CREATE INDEX `people_by_name` ON `people` (`name_key`)

index plan_items_by_item
CREATE INDEX `plan_items_by_item` ON `plan_items` (`item_id`)

index plan_priorities_by_plan
CREATE INDEX `plan_priorities_by_plan` ON `plan_priorities` (`plan_id`,`position`)

index re_reviews_by_review
CREATE INDEX `re_reviews_by_review` ON `re_reviews` (`moderation_id`,`review_id`)

index re_reviews_id_unique
CREATE UNIQUE INDEX `re_reviews_id_unique` ON `re_reviews` (`id`)

index recommendations_by_due
CREATE INDEX `recommendations_by_due` ON `recommendations` (`due`)

index recommendations_by_review
CREATE INDEX `recommendations_by_review` ON `recommendations` (`review_id`)

index redaction_decisions_by_case
CREATE INDEX `redaction_decisions_by_case` ON `redaction_decisions` (`case_id`)

index release_aliases_by_case
CREATE INDEX `release_aliases_by_case` ON `release_aliases` (`case_id`)

index review_attachments_by_hash
CREATE INDEX `review_attachments_by_hash` ON `review_attachments` (`sha256`)

index review_attachments_by_review
CREATE INDEX `review_attachments_by_review` ON `review_attachments` (`review_id`)

index review_exceptions_by_review
CREATE INDEX `review_exceptions_by_review` ON `review_exceptions` (`review_id`)

index reviews_by_case
CREATE INDEX `reviews_by_case` ON `reviews` (`case_id`)

index reviews_by_reviewer
CREATE INDEX `reviews_by_reviewer` ON `reviews` (`reviewer_id`)

index reviews_by_submission
CREATE INDEX `reviews_by_submission` ON `reviews` (`submitted_at`)

index reviews_once_a_round
CREATE UNIQUE INDEX `reviews_once_a_round` ON `reviews` (`round_id`,`case_id`)

index sample_draws_by_round
CREATE INDEX `sample_draws_by_round` ON `sample_draws` (`round_id`)

index series_endings_by_series
CREATE INDEX `series_endings_by_series` ON `series_endings` (`series`,`at`)

index series_scopes_by_series
CREATE INDEX `series_scopes_by_series` ON `series_scopes` (`series`,`sequence`)

index series_scopes_id_unique
CREATE UNIQUE INDEX `series_scopes_id_unique` ON `series_scopes` (`id`)

index templates_by_version
CREATE UNIQUE INDEX `templates_by_version` ON `templates` (`key`,`version`)

index themes_name_unique
CREATE UNIQUE INDEX `themes_name_unique` ON `themes` (`name`)

index tracked_items_by_case
CREATE INDEX `tracked_items_by_case` ON `tracked_items` (`case_id`)

index tracked_items_by_review
CREATE INDEX `tracked_items_by_review` ON `tracked_items` (`review_id`)

index tracked_items_number_unique
CREATE UNIQUE INDEX `tracked_items_number_unique` ON `tracked_items` (`number`)

index tracked_items_recommendation_id_unique
CREATE UNIQUE INDEX `tracked_items_recommendation_id_unique` ON `tracked_items` (`recommendation_id`)

index tracker_filters_name_unique
CREATE UNIQUE INDEX `tracker_filters_name_unique` ON `tracker_filters` (`name`)

index wording_proposals_by_prompt
CREATE INDEX `wording_proposals_by_prompt` ON `wording_proposals` (`moderation_id`,`domain`,`prompt`)

index wording_proposals_id_unique
CREATE UNIQUE INDEX `wording_proposals_id_unique` ON `wording_proposals` (`id`)

table __drizzle_migrations
CREATE TABLE "__drizzle_migrations" (
				id SERIAL PRIMARY KEY,
				hash text NOT NULL,
				created_at numeric
			)

table activities
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`type_key` text NOT NULL,
	`title` text NOT NULL,
	`service` text NOT NULL,
	`state` text NOT NULL,
	`planned_for` text NOT NULL,
	`held_on` text,
	`owner` text NOT NULL,
	`summary` text NOT NULL,
	`details` text NOT NULL,
	`figures` text NOT NULL,
	`plan_approved_on` text,
	`plan_approved_by` text NOT NULL,
	`plan_reviewed_on` text,
	`plan_outstanding` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
, `area` text DEFAULT '' NOT NULL, `why_not` text DEFAULT '' NOT NULL)

table activity_findings
CREATE TABLE `activity_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL REFERENCES `activities`(`id`) ON DELETE cascade,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`theme` text NOT NULL,
	`report_id` text REFERENCES `activity_reports`(`id`),
	`paragraph` integer,
	`item_id` text REFERENCES `tracked_items`(`id`),
	`training_need_id` text
)

table activity_reports
CREATE TABLE `activity_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL REFERENCES `activities`(`id`) ON DELETE cascade,
	`name` text NOT NULL,
	`paragraphs` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL
)

table activity_types
CREATE TABLE `activity_types` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`fields` text NOT NULL,
	`figures` text,
	`is_retired` integer DEFAULT 0 NOT NULL
)

table answer_versions
CREATE TABLE `answer_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL REFERENCES `reviews`(`id`) ON DELETE cascade,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`written_at` text NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by` text NOT NULL
)

table audit_entries
CREATE TABLE `audit_entries` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`before` text,
	`after` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
, `device` text, `origin` text)

table calendar_entries
CREATE TABLE `calendar_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`service` text NOT NULL,
	`due` text NOT NULL,
	`due_text` text NOT NULL,
	`owner` text NOT NULL,
	`state` text NOT NULL,
	`done_on` text,
	`why_not` text NOT NULL,
	`note` text NOT NULL,
	`recurrence` text NOT NULL,
	`series_id` text,
	`target` integer,
	`is_ad_hoc` integer DEFAULT 0 NOT NULL,
	`planned_again_from` text REFERENCES `calendar_entries`(`id`),
	`activity_id` text REFERENCES `activities`(`id`),
	`uid` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
, `area` text DEFAULT '' NOT NULL)

table calibration_grades
CREATE TABLE `calibration_grades` (
	`id` text PRIMARY KEY NOT NULL,
	`exemplar` text NOT NULL,
	`person` text NOT NULL,
	`person_key` text NOT NULL,
	`grades` text NOT NULL,
	`at` text NOT NULL
)

table case_mentions
CREATE TABLE `case_mentions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
)

table case_related_people
CREATE TABLE `case_related_people` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`relation` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`date_of_birth` text, `other_names` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
)

table case_statuses
CREATE TABLE `case_statuses` (
	`case_id` text NOT NULL,
	`status` text NOT NULL,
	PRIMARY KEY(`case_id`, `status`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
)

table case_workers
CREATE TABLE `case_workers` (
	`case_id` text NOT NULL REFERENCES `cases`(`id`) ON DELETE cascade,
	`person_id` text NOT NULL REFERENCES `people`(`id`),
	PRIMARY KEY(`case_id`, `person_id`)
)

table cases
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`reference_key` text NOT NULL,
	`name` text NOT NULL,
	`forename` text,
	`surname` text,
	`aliases` text NOT NULL,
	`date_of_birth` text,
	`worker_id` text,
	`team_manager_id` text,
	`team` text,
	`opened_on` text,
	`gender` text,
	`ethnicity` text,
	`language` text,
	`disability` text,
	`school` text,
	`address` text,
	`phones` text NOT NULL,
	`nhs_number` text,
	`imported_at` text,
	`updated_at` text NOT NULL, `closed_on` text, `former_addresses` text, `sort_name` text,
	FOREIGN KEY (`worker_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_manager_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
)

table concerns
CREATE TABLE `concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`raised_at` text NOT NULL,
	`raised_by` text NOT NULL,
	`concern` text NOT NULL,
	`done` text DEFAULT '' NOT NULL,
	`settled_at` text,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
)

table contacts
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`signing_key` text NOT NULL,
	`receiving_key` text NOT NULL,
	`added_at` text NOT NULL,
	`verified_at` text,
	`replaced_at` text
)

table evidence_items
CREATE TABLE `evidence_items` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`date` text NOT NULL,
	`text` text NOT NULL,
	`cites` text NOT NULL, `source_kind` text,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
)

table exchange_conflicts
CREATE TABLE `exchange_conflicts` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`pack_id` text NOT NULL REFERENCES `exchange_packs`(`id`),
	`part` text NOT NULL,
	`base` text,
	`here` text,
	`theirs` text,
	`found_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`settled` text
)

table exchange_documents
CREATE TABLE `exchange_documents` (
	`sha256` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL
)

table exchange_packs
CREATE TABLE `exchange_packs` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`assignment_id` text,
	`at` text NOT NULL,
	`made_at` text NOT NULL,
	`counterpart` text NOT NULL,
	`signing_key` text,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` text NOT NULL,
	`receipt_at` text,
	`recalled_at` text,
	`superseded_by` text,
	`wiped_at` text
)

table exchange_reviews
CREATE TABLE `exchange_reviews` (
	`assignment_id` text NOT NULL REFERENCES `exchange_packs`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`base` text NOT NULL,
	`taken_number` integer DEFAULT 0 NOT NULL,
	`taken_from` text,
	PRIMARY KEY(`assignment_id`, `review_id`)
)

table feedback
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`source` text NOT NULL,
	`cohort` text NOT NULL,
	`words` text NOT NULL,
	`score` text NOT NULL,
	`answered` integer,
	`eligible` integer,
	`theme` text NOT NULL,
	`led_to` text NOT NULL,
	`item_id` text REFERENCES `tracked_items`(`id`),
	`activity_id` text REFERENCES `activities`(`id`),
	`public_words` text NOT NULL,
	`did` text NOT NULL,
	`told_whom` text NOT NULL,
	`told_on` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
)

table found_things
CREATE TABLE `found_things` (
	`rowid` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL
)

table found_words
CREATE VIRTUAL TABLE `found_words` USING fts5(`words`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='1 2 3')

table found_words_config
CREATE TABLE 'found_words_config'(k PRIMARY KEY, v) WITHOUT ROWID

table found_words_data
CREATE TABLE 'found_words_data'(id INTEGER PRIMARY KEY, block BLOB)

table found_words_docsize
CREATE TABLE 'found_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)

table found_words_idx
CREATE TABLE 'found_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID

table grade_scales
CREATE TABLE `grade_scales` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL
)

table grading_drafts
CREATE TABLE `grading_drafts` (
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`moderator_id` text NOT NULL REFERENCES `moderators`(`id`),
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`moderation_id`, `review_id`, `moderator_id`)
)

table import_mappings
CREATE TABLE `import_mappings` (
	`signature` text PRIMARY KEY NOT NULL,
	`mapping` text NOT NULL,
	`used_at` text NOT NULL
)

table item_events
CREATE TABLE `item_events` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`item_id` text NOT NULL REFERENCES `tracked_items`(`id`),
	`at` text NOT NULL,
	`day` text NOT NULL,
	`by` text NOT NULL,
	`meeting_id` text,
	`change` text NOT NULL
)

table item_goals
CREATE TABLE `item_goals` (
	`item_id` text PRIMARY KEY NOT NULL REFERENCES `tracked_items`(`id`),
	`goal_id` text NOT NULL REFERENCES `outcome_goals`(`id`),
	`at` text NOT NULL,
	`by` text NOT NULL
)

table meeting_items
CREATE TABLE `meeting_items` (
	`meeting_id` text NOT NULL REFERENCES `meetings`(`id`) ON DELETE cascade,
	`item_id` text NOT NULL REFERENCES `tracked_items`(`id`),
	`position` integer NOT NULL,
	`minutes` integer NOT NULL,
	`reason` text NOT NULL,
	`is_reached` integer DEFAULT 0 NOT NULL,
	`carry_reason` text DEFAULT '' NOT NULL,
	`conflict` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`meeting_id`, `item_id`)
)

table meeting_notes
CREATE TABLE `meeting_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL REFERENCES `meetings`(`id`),
	`at` text NOT NULL,
	`by` text NOT NULL,
	`text` text NOT NULL
)

table meetings
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`day` text NOT NULL,
	`starts_at` text NOT NULL,
	`length_minutes` integer NOT NULL,
	`next_on` text NOT NULL,
	`chair` text NOT NULL,
	`attendance` text NOT NULL,
	`notes` text NOT NULL,
	`started_at` text,
	`ended_at` text,
	`approved_at` text,
	`approved_by` text,
	`minutes` text,
	`minutes_hash` text
)

table moderated_reviews
CREATE TABLE `moderated_reviews` (
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`position` integer NOT NULL,
	`reasons` text NOT NULL,
	`added_at` text NOT NULL,
	`nonce` text NOT NULL,
	`grades` text NOT NULL,
	`hash` text NOT NULL,
	`checked_at` text,
	`checked_by` text,
	PRIMARY KEY(`moderation_id`, `review_id`)
)

table moderation_decisions
CREATE TABLE `moderation_decisions` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`field` text NOT NULL,
	`grade_key` text NOT NULL,
	`grade_word` text NOT NULL,
	`grade_rank` integer NOT NULL,
	`sort` text,
	`because` text NOT NULL,
	`meeting` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table moderations
CREATE TABLE `moderations` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`design` text NOT NULL,
	`tolerance` integer NOT NULL,
	`seed` text NOT NULL,
	`rules` text NOT NULL,
	`round_ids` text NOT NULL,
	`deadline` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`minutes` text DEFAULT '' NOT NULL
)

table moderator_returns
CREATE TABLE `moderator_returns` (
	`id` text PRIMARY KEY NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`moderator_id` text NOT NULL REFERENCES `moderators`(`id`),
	`review_id` text REFERENCES `reviews`(`id`),
	`version` integer NOT NULL,
	`source` text NOT NULL,
	`content` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table moderators
CREATE TABLE `moderators` (
	`id` text PRIMARY KEY NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text REFERENCES `people`(`id`),
	`pack_draft_id` text REFERENCES `pack_drafts`(`id`)
)

table opened_seals
CREATE TABLE `opened_seals` (
	`pack_id` text NOT NULL REFERENCES `exchange_packs`(`id`),
	`alias` text NOT NULL,
	`nonce` text NOT NULL,
	`grades` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`pack_id`, `alias`)
)

table outcome_goals
CREATE TABLE `outcome_goals` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL REFERENCES `outcome_plans`(`id`),
	`position` integer NOT NULL,
	`goal` text NOT NULL,
	`measure` text NOT NULL,
	`due` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
)

table outcome_plans
CREATE TABLE `outcome_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES `cases`(`id`),
	`worker` text NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
)

table outcome_scores
CREATE TABLE `outcome_scores` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL REFERENCES `outcome_goals`(`id`),
	`stage` text NOT NULL,
	`day` text NOT NULL,
	`child_score` integer,
	`parent_score` integer,
	`child_words` text NOT NULL,
	`parent_words` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table own_gradings
CREATE TABLE `own_gradings` (
	`pack_id` text NOT NULL REFERENCES `exchange_packs`(`id`),
	`alias` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`pack_id`, `alias`)
)

table own_keys
CREATE TABLE `own_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` text NOT NULL,
	`replaced_at` text,
	`signing_public` text NOT NULL,
	`signing_secret` text NOT NULL,
	`receiving_public` text NOT NULL,
	`receiving_secret` text NOT NULL
)

table own_words
CREATE TABLE `own_words` (
	`id` text PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`owner` text,
	`case_id` text,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
)

table pack_draft_reviews
CREATE TABLE `pack_draft_reviews` (
	`draft_id` text NOT NULL,
	`review_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`draft_id`, `review_id`),
	FOREIGN KEY (`draft_id`) REFERENCES `pack_drafts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action
)

table pack_drafts
CREATE TABLE `pack_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`recipient` text NOT NULL,
	`purpose` text NOT NULL,
	`design` text NOT NULL,
	`alias_seed` text NOT NULL,
	`progress` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`released_at` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
)

table paper_acceptances
CREATE TABLE `paper_acceptances` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`stop` text NOT NULL,
	`words` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table paper_appendices
CREATE TABLE `paper_appendices` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`source` text NOT NULL,
	`paragraph` integer,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table paper_releases
CREATE TABLE `paper_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`accepted` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table paper_sign_offs
CREATE TABLE `paper_sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`version_id` text NOT NULL REFERENCES `paper_versions`(`id`),
	`body` text NOT NULL,
	`outcome` text NOT NULL,
	`conditions` text NOT NULL,
	`decided_on` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table paper_versions
CREATE TABLE `paper_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`document` text NOT NULL,
	`sha256` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table paper_words
CREATE TABLE `paper_words` (
	`paper` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`written_over` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`paper`, `part`)
)

table people
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`affiliation` text NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`team` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`roles` text NOT NULL
, `other_names` text)

table phrases
CREATE TABLE `phrases` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` text NOT NULL
)

table plan_items
CREATE TABLE `plan_items` (
	`plan_id` text NOT NULL REFERENCES `plans`(`id`) ON DELETE cascade,
	`item_id` text NOT NULL REFERENCES `tracked_items`(`id`) ON DELETE cascade,
	`priority_id` text NOT NULL REFERENCES `plan_priorities`(`id`),
	`position` integer NOT NULL,
	`ref` text NOT NULL,
	`aim` text NOT NULL,
	`kept_reason` text DEFAULT '' NOT NULL,
	`carried_to` text REFERENCES `plans`(`id`),
	PRIMARY KEY(`plan_id`, `item_id`)
)

table plan_priorities
CREATE TABLE `plan_priorities` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL REFERENCES `plans`(`id`) ON DELETE cascade,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`objective` text NOT NULL
)

table plan_words
CREATE TABLE `plan_words` (
	`plan_id` text NOT NULL REFERENCES `plans`(`id`) ON DELETE cascade,
	`item_id` text NOT NULL REFERENCES `tracked_items`(`id`) ON DELETE cascade,
	`until` text NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`plan_id`, `item_id`, `until`, `field`)
)

table plans
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`head` text NOT NULL,
	`key` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
)

table re_reviews
CREATE TABLE `re_reviews` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`review_id` text NOT NULL REFERENCES `reviews`(`id`),
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table recommendations
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`position` integer NOT NULL,
	`level` text NOT NULL,
	`action` text NOT NULL,
	`measure` text NOT NULL,
	`intended_impact` text NOT NULL,
	`owners` text NOT NULL,
	`due` text NOT NULL,
	`theme` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
)

table redaction_decisions
CREATE TABLE `redaction_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`decision` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
)

table release_aliases
CREATE TABLE `release_aliases` (
	`release_id` text NOT NULL,
	`case_id` text NOT NULL,
	`entity` text NOT NULL,
	`alias` text NOT NULL,
	`known` text NOT NULL,
	PRIMARY KEY(`release_id`, `case_id`, `entity`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
)

table releases
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`kind` text NOT NULL,
	`released_at` text NOT NULL,
	`released_by` text NOT NULL,
	`recipient` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`record` text NOT NULL
)

table review_answers
CREATE TABLE `review_answers` (
	`review_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`review_id`, `field`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
)

table review_attachments
CREATE TABLE `review_attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL REFERENCES `reviews`(`id`) ON DELETE cascade,
	`evidence_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`content` blob NOT NULL
)

table review_exceptions
CREATE TABLE `review_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL REFERENCES `reviews`(`id`) ON DELETE cascade,
	`kind` text NOT NULL,
	`person_id` text REFERENCES `people`(`id`),
	`words` text NOT NULL,
	`reason` text NOT NULL,
	`accepted_by` text NOT NULL,
	`accepted_at` text NOT NULL
)

table reviews
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`case_id` text NOT NULL,
	`reviewer_id` text,
	`chosen_by` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`started_at` text,
	`saved_at` text,
	`submitted_at` text,
	`seal` text,
	`grade_key` text,
	`grade_word` text,
	`grade_rank` integer,
	`filled_fields` integer DEFAULT 0 NOT NULL, `seal_version` integer, `sealed_content` text, `withdrawn_at` text, `withdrawn_by` text, `withdrawn_because` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
)

table rounds
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`theme` text DEFAULT '' NOT NULL,
	`scale_id` text NOT NULL,
	`template_id` text NOT NULL,
	`target_size` integer NOT NULL,
	`created_at` text NOT NULL, `closed_at` text, `closed_by` text, `closing_note` text, `requires_calibration` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`scale_id`) REFERENCES `grade_scales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action
)

table sample_draws
CREATE TABLE `sample_draws` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by` text NOT NULL,
	`draw` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade
)

table secrets
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
)

table series_endings
CREATE TABLE `series_endings` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`at` text NOT NULL,
	`day` text NOT NULL,
	`by` text NOT NULL,
	`is_ended` integer NOT NULL,
	`words` text NOT NULL
)

table series_scopes
CREATE TABLE `series_scopes` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`series` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`round_ids` text NOT NULL,
	`plan_ids` text NOT NULL
)

table settings
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
)

table table_mappings
CREATE TABLE `table_mappings` (
	`kind` text NOT NULL,
	`signature` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` text NOT NULL,
	PRIMARY KEY(`kind`, `signature`)
)

table template_drafts
CREATE TABLE `template_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`based_on` text REFERENCES `templates`(`id`),
	`content` text NOT NULL,
	`remarks` text NOT NULL,
	`saved_at` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
)

table templates
CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL
, `published_at` text, `published_by` text, `note` text, `based_on` text)

table themes
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`is_retired` integer DEFAULT 0 NOT NULL
)

table tracked_items
CREATE TABLE `tracked_items` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`level` text NOT NULL,
	`action` text NOT NULL,
	`measure` text NOT NULL,
	`intended_impact` text NOT NULL,
	`theme` text NOT NULL,
	`case_id` text REFERENCES `cases`(`id`),
	`review_id` text REFERENCES `reviews`(`id`),
	`recommendation_id` text REFERENCES `recommendations`(`id`),
	`source` text NOT NULL,
	`imported` text,
	`first_delivery` text DEFAULT 'not-said' NOT NULL,
	`first_due` text NOT NULL,
	`first_owners` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`acceptance` text DEFAULT 'not-answered' NOT NULL,
	`delivery` text DEFAULT 'not-said' NOT NULL,
	`impact` text DEFAULT 'not-yet-due' NOT NULL,
	`due` text NOT NULL,
	`owners` text NOT NULL,
	`times_moved` integer DEFAULT 0 NOT NULL,
	`said_done_by` text,
	`last_said_on` text,
	`delivery_since` text,
	`completed_on` text
, `first_due_text` text DEFAULT '' NOT NULL, `due_text` text DEFAULT '' NOT NULL, `split_from` text REFERENCES `tracked_items`(`id`), `more_sources` text DEFAULT '[]' NOT NULL, `parts` text DEFAULT '[]' NOT NULL, `gone_into` text DEFAULT '[]' NOT NULL, `source_fields` text)

table tracker_filters
CREATE TABLE `tracker_filters` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table training_needs
CREATE TABLE `training_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`need` text NOT NULL,
	`theme` text NOT NULL,
	`proposed` text NOT NULL,
	`done_on` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
)

table word_templates
CREATE TABLE `word_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

table wording_proposals
CREATE TABLE `wording_proposals` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`domain` text NOT NULL,
	`prompt` text NOT NULL,
	`wording` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
)

trigger approved_meeting_items_refuse_delete
CREATE TRIGGER `approved_meeting_items_refuse_delete` BEFORE DELETE ON `meeting_items` WHEN (SELECT `approved_at` FROM `meetings` WHERE `id` = OLD.`meeting_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END

trigger approved_meeting_items_refuse_insert
CREATE TRIGGER `approved_meeting_items_refuse_insert` BEFORE INSERT ON `meeting_items` WHEN (SELECT `approved_at` FROM `meetings` WHERE `id` = NEW.`meeting_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END

trigger approved_meeting_items_refuse_update
CREATE TRIGGER `approved_meeting_items_refuse_update` BEFORE UPDATE ON `meeting_items` WHEN (SELECT `approved_at` FROM `meetings` WHERE `id` = OLD.`meeting_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END

trigger approved_meetings_are_not_changed
CREATE TRIGGER `approved_meetings_are_not_changed` BEFORE UPDATE ON `meetings` WHEN OLD.`approved_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END

trigger approved_meetings_are_not_deleted
CREATE TRIGGER `approved_meetings_are_not_deleted` BEFORE DELETE ON `meetings` WHEN OLD.`approved_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the minutes are sealed'); END

trigger audit_entries_are_not_changed
CREATE TRIGGER `audit_entries_are_not_changed` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END

trigger audit_entries_are_not_deleted
CREATE TRIGGER `audit_entries_are_not_deleted` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END

trigger audit_entries_are_not_replaced
CREATE TRIGGER `audit_entries_are_not_replaced` BEFORE INSERT ON `audit_entries` WHEN EXISTS (SELECT 1 FROM `audit_entries` WHERE `sequence` = NEW.`sequence`) BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END

trigger calibration_grades_are_not_changed
CREATE TRIGGER `calibration_grades_are_not_changed` BEFORE UPDATE ON `calibration_grades` BEGIN SELECT RAISE(ABORT, 'a calibration grade is not changed'); END

trigger calibration_grades_are_not_deleted
CREATE TRIGGER `calibration_grades_are_not_deleted` BEFORE DELETE ON `calibration_grades` BEGIN SELECT RAISE(ABORT, 'a calibration grade is not changed'); END

trigger calibration_grades_are_not_replaced
CREATE TRIGGER `calibration_grades_are_not_replaced` BEFORE INSERT ON `calibration_grades` WHEN EXISTS (SELECT 1 FROM `calibration_grades` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a calibration grade is not changed'); END

trigger exchange_conflicts_are_not_deleted
CREATE TRIGGER `exchange_conflicts_are_not_deleted` BEFORE DELETE ON `exchange_conflicts` BEGIN SELECT RAISE(ABORT, 'both versions of a conflict are kept'); END

trigger exchange_conflicts_are_settled_once
CREATE TRIGGER `exchange_conflicts_are_settled_once` BEFORE UPDATE ON `exchange_conflicts` WHEN OLD.`settled_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'both versions of a conflict are kept'); END

trigger exchange_conflicts_keep_what_they_say
CREATE TRIGGER `exchange_conflicts_keep_what_they_say` BEFORE UPDATE OF `id`, `review_id`, `pack_id`, `part`, `base`, `here`, `theirs`, `found_at` ON `exchange_conflicts` BEGIN SELECT RAISE(ABORT, 'both versions of a conflict are kept'); END

trigger exchange_documents_are_not_changed
CREATE TRIGGER `exchange_documents_are_not_changed` BEFORE UPDATE ON `exchange_documents` BEGIN SELECT RAISE(ABORT, 'what came with a pack is not changed'); END

trigger exchange_documents_are_not_deleted
CREATE TRIGGER `exchange_documents_are_not_deleted` BEFORE DELETE ON `exchange_documents` BEGIN SELECT RAISE(ABORT, 'what came with a pack is not changed'); END

trigger exchange_packs_are_not_deleted
CREATE TRIGGER `exchange_packs_are_not_deleted` BEFORE DELETE ON `exchange_packs` BEGIN SELECT RAISE(ABORT, 'what was exchanged is never altered'); END

trigger exchange_packs_keep_their_content
CREATE TRIGGER `exchange_packs_keep_their_content` BEFORE UPDATE OF `content` ON `exchange_packs` WHEN NEW.`content` <> '' BEGIN SELECT RAISE(ABORT, 'what was exchanged is never altered'); END

trigger exchange_packs_keep_what_they_say
CREATE TRIGGER `exchange_packs_keep_what_they_say` BEFORE UPDATE OF `id`, `direction`, `kind`, `number`, `assignment_id`, `made_at`, `sha256` ON `exchange_packs` BEGIN SELECT RAISE(ABORT, 'what was exchanged is never altered'); END

trigger grade_scales_are_not_changed
CREATE TRIGGER `grade_scales_are_not_changed` BEFORE UPDATE ON `grade_scales` BEGIN SELECT RAISE(ABORT, 'a published scale is not changed'); END

trigger grade_scales_are_not_deleted
CREATE TRIGGER `grade_scales_are_not_deleted` BEFORE DELETE ON `grade_scales` BEGIN SELECT RAISE(ABORT, 'a published scale is not changed'); END

trigger grade_scales_are_not_replaced
CREATE TRIGGER `grade_scales_are_not_replaced` BEFORE INSERT ON `grade_scales` WHEN EXISTS (SELECT 1 FROM `grade_scales` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a published scale is not changed'); END

trigger item_events_are_not_changed
CREATE TRIGGER `item_events_are_not_changed` BEFORE UPDATE ON `item_events` BEGIN SELECT RAISE(ABORT, 'what was said of an item is append-only'); END

trigger item_events_are_not_deleted
CREATE TRIGGER `item_events_are_not_deleted` BEFORE DELETE ON `item_events` BEGIN SELECT RAISE(ABORT, 'what was said of an item is append-only'); END

trigger item_events_are_not_replaced
CREATE TRIGGER `item_events_are_not_replaced` BEFORE INSERT ON `item_events` WHEN EXISTS (SELECT 1 FROM `item_events` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what was said of an item is append-only'); END

trigger meeting_notes_are_not_changed
CREATE TRIGGER `meeting_notes_are_not_changed` BEFORE UPDATE ON `meeting_notes` BEGIN SELECT RAISE(ABORT, 'a note on sealed minutes is append-only'); END

trigger meeting_notes_are_not_deleted
CREATE TRIGGER `meeting_notes_are_not_deleted` BEFORE DELETE ON `meeting_notes` BEGIN SELECT RAISE(ABORT, 'a note on sealed minutes is append-only'); END

trigger meeting_notes_are_not_replaced
CREATE TRIGGER `meeting_notes_are_not_replaced` BEFORE INSERT ON `meeting_notes` WHEN EXISTS (SELECT 1 FROM `meeting_notes` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a note on sealed minutes is append-only'); END

trigger moderated_reviews_are_not_deleted
CREATE TRIGGER `moderated_reviews_are_not_deleted` BEFORE DELETE ON `moderated_reviews` BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END

trigger moderated_reviews_are_not_replaced
CREATE TRIGGER `moderated_reviews_are_not_replaced` BEFORE INSERT ON `moderated_reviews` WHEN EXISTS (SELECT 1 FROM `moderated_reviews` WHERE `moderation_id` = NEW.`moderation_id` AND `review_id` = NEW.`review_id`) BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END

trigger moderated_reviews_keep_their_seal
CREATE TRIGGER `moderated_reviews_keep_their_seal` BEFORE UPDATE OF `moderation_id`, `review_id`, `position`, `reasons`, `added_at`, `nonce`, `grades`, `hash` ON `moderated_reviews` BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END

trigger moderation_decisions_are_not_changed
CREATE TRIGGER `moderation_decisions_are_not_changed` BEFORE UPDATE ON `moderation_decisions` BEGIN SELECT RAISE(ABORT, 'a moderated grade is append-only'); END

trigger moderation_decisions_are_not_deleted
CREATE TRIGGER `moderation_decisions_are_not_deleted` BEFORE DELETE ON `moderation_decisions` BEGIN SELECT RAISE(ABORT, 'a moderated grade is append-only'); END

trigger moderation_decisions_are_not_replaced
CREATE TRIGGER `moderation_decisions_are_not_replaced` BEFORE INSERT ON `moderation_decisions` WHEN EXISTS (SELECT 1 FROM `moderation_decisions` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a moderated grade is append-only'); END

trigger moderations_are_not_deleted
CREATE TRIGGER `moderations_are_not_deleted` BEFORE DELETE ON `moderations` BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END

trigger moderations_keep_their_design
CREATE TRIGGER `moderations_keep_their_design` BEFORE UPDATE OF `id`, `design`, `tolerance`, `seed`, `rules`, `round_ids`, `created_at`, `created_by` ON `moderations` BEGIN SELECT RAISE(ABORT, 'what a moderation was drawn as is never altered'); END

trigger moderator_returns_are_not_changed
CREATE TRIGGER `moderator_returns_are_not_changed` BEFORE UPDATE ON `moderator_returns` BEGIN SELECT RAISE(ABORT, 'what a moderator handed in is append-only'); END

trigger moderator_returns_are_not_deleted
CREATE TRIGGER `moderator_returns_are_not_deleted` BEFORE DELETE ON `moderator_returns` BEGIN SELECT RAISE(ABORT, 'what a moderator handed in is append-only'); END

trigger moderator_returns_are_not_replaced
CREATE TRIGGER `moderator_returns_are_not_replaced` BEFORE INSERT ON `moderator_returns` WHEN EXISTS (SELECT 1 FROM `moderator_returns` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what a moderator handed in is append-only'); END

trigger opened_seals_are_not_changed
CREATE TRIGGER `opened_seals_are_not_changed` BEFORE UPDATE ON `opened_seals` BEGIN SELECT RAISE(ABORT, 'an opened seal is append-only'); END

trigger opened_seals_are_not_deleted
CREATE TRIGGER `opened_seals_are_not_deleted` BEFORE DELETE ON `opened_seals` BEGIN SELECT RAISE(ABORT, 'an opened seal is append-only'); END

trigger opened_seals_are_not_replaced
CREATE TRIGGER `opened_seals_are_not_replaced` BEFORE INSERT ON `opened_seals` WHEN EXISTS (SELECT 1 FROM `opened_seals` WHERE `pack_id` = NEW.`pack_id` AND `alias` = NEW.`alias`) BEGIN SELECT RAISE(ABORT, 'an opened seal is append-only'); END

trigger paper_acceptances_are_not_changed
CREATE TRIGGER `paper_acceptances_are_not_changed` BEFORE UPDATE ON `paper_acceptances` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger paper_acceptances_are_not_deleted
CREATE TRIGGER `paper_acceptances_are_not_deleted` BEFORE DELETE ON `paper_acceptances` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger paper_acceptances_are_not_replaced
CREATE TRIGGER `paper_acceptances_are_not_replaced` BEFORE INSERT ON `paper_acceptances` WHEN EXISTS (SELECT 1 FROM `paper_acceptances` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger paper_releases_are_not_changed
CREATE TRIGGER `paper_releases_are_not_changed` BEFORE UPDATE ON `paper_releases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger paper_releases_are_not_deleted
CREATE TRIGGER `paper_releases_are_not_deleted` BEFORE DELETE ON `paper_releases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger paper_releases_are_not_replaced
CREATE TRIGGER `paper_releases_are_not_replaced` BEFORE INSERT ON `paper_releases` WHEN EXISTS (SELECT 1 FROM `paper_releases` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger paper_sign_offs_are_not_changed
CREATE TRIGGER `paper_sign_offs_are_not_changed` BEFORE UPDATE ON `paper_sign_offs` BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END

trigger paper_sign_offs_are_not_deleted
CREATE TRIGGER `paper_sign_offs_are_not_deleted` BEFORE DELETE ON `paper_sign_offs` BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END

trigger paper_sign_offs_are_not_replaced
CREATE TRIGGER `paper_sign_offs_are_not_replaced` BEFORE INSERT ON `paper_sign_offs` WHEN EXISTS (SELECT 1 FROM `paper_sign_offs` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END

trigger paper_versions_are_not_changed
CREATE TRIGGER `paper_versions_are_not_changed` BEFORE UPDATE ON `paper_versions` BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END

trigger paper_versions_are_not_deleted
CREATE TRIGGER `paper_versions_are_not_deleted` BEFORE DELETE ON `paper_versions` BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END

trigger paper_versions_are_not_replaced
CREATE TRIGGER `paper_versions_are_not_replaced` BEFORE INSERT ON `paper_versions` WHEN EXISTS (SELECT 1 FROM `paper_versions` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END

trigger re_reviews_are_not_changed
CREATE TRIGGER `re_reviews_are_not_changed` BEFORE UPDATE ON `re_reviews` BEGIN SELECT RAISE(ABORT, 'what was said when a review was sent back is append-only'); END

trigger re_reviews_are_not_deleted
CREATE TRIGGER `re_reviews_are_not_deleted` BEFORE DELETE ON `re_reviews` BEGIN SELECT RAISE(ABORT, 'what was said when a review was sent back is append-only'); END

trigger re_reviews_are_not_replaced
CREATE TRIGGER `re_reviews_are_not_replaced` BEFORE INSERT ON `re_reviews` WHEN EXISTS (SELECT 1 FROM `re_reviews` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what was said when a review was sent back is append-only'); END

trigger release_aliases_are_not_changed
CREATE TRIGGER `release_aliases_are_not_changed` BEFORE UPDATE ON `release_aliases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger release_aliases_are_not_deleted
CREATE TRIGGER `release_aliases_are_not_deleted` BEFORE DELETE ON `release_aliases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger release_aliases_are_not_replaced
CREATE TRIGGER `release_aliases_are_not_replaced` BEFORE INSERT ON `release_aliases` WHEN EXISTS (SELECT 1 FROM `release_aliases` WHERE `release_id` = NEW.`release_id` AND `case_id` = NEW.`case_id` AND `entity` = NEW.`entity`) BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger releases_are_not_changed
CREATE TRIGGER `releases_are_not_changed` BEFORE UPDATE ON `releases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger releases_are_not_deleted
CREATE TRIGGER `releases_are_not_deleted` BEFORE DELETE ON `releases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger releases_are_not_replaced
CREATE TRIGGER `releases_are_not_replaced` BEFORE INSERT ON `releases` WHEN EXISTS (SELECT 1 FROM `releases` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END

trigger sealed_answer_versions_are_not_moved
CREATE TRIGGER `sealed_answer_versions_are_not_moved` BEFORE UPDATE OF `review_id` ON `answer_versions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_answer_versions_are_not_replaced
CREATE TRIGGER `sealed_answer_versions_are_not_replaced` BEFORE INSERT ON `answer_versions` WHEN EXISTS (SELECT 1 FROM `answer_versions` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `answer_versions`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_answer_versions_refuse_delete
CREATE TRIGGER `sealed_answer_versions_refuse_delete` BEFORE DELETE ON `answer_versions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_answer_versions_refuse_insert
CREATE TRIGGER `sealed_answer_versions_refuse_insert` BEFORE INSERT ON `answer_versions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_answer_versions_refuse_update
CREATE TRIGGER `sealed_answer_versions_refuse_update` BEFORE UPDATE ON `answer_versions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_concerns_are_not_moved
CREATE TRIGGER `sealed_concerns_are_not_moved` BEFORE UPDATE OF `review_id` ON `concerns` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_concerns_are_not_replaced
CREATE TRIGGER `sealed_concerns_are_not_replaced` BEFORE INSERT ON `concerns` WHEN EXISTS (SELECT 1 FROM `concerns` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `concerns`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_concerns_refuse_delete
CREATE TRIGGER `sealed_concerns_refuse_delete` BEFORE DELETE ON `concerns` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_concerns_refuse_insert
CREATE TRIGGER `sealed_concerns_refuse_insert` BEFORE INSERT ON `concerns` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_concerns_refuse_update
CREATE TRIGGER `sealed_concerns_refuse_update` BEFORE UPDATE ON `concerns` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_evidence_items_are_not_moved
CREATE TRIGGER `sealed_evidence_items_are_not_moved` BEFORE UPDATE OF `review_id` ON `evidence_items` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_evidence_items_are_not_replaced
CREATE TRIGGER `sealed_evidence_items_are_not_replaced` BEFORE INSERT ON `evidence_items` WHEN EXISTS (SELECT 1 FROM `evidence_items` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `evidence_items`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_evidence_items_refuse_delete
CREATE TRIGGER `sealed_evidence_items_refuse_delete` BEFORE DELETE ON `evidence_items` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_evidence_items_refuse_insert
CREATE TRIGGER `sealed_evidence_items_refuse_insert` BEFORE INSERT ON `evidence_items` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_evidence_items_refuse_update
CREATE TRIGGER `sealed_evidence_items_refuse_update` BEFORE UPDATE ON `evidence_items` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_recommendations_are_not_moved
CREATE TRIGGER `sealed_recommendations_are_not_moved` BEFORE UPDATE OF `review_id` ON `recommendations` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_recommendations_are_not_replaced
CREATE TRIGGER `sealed_recommendations_are_not_replaced` BEFORE INSERT ON `recommendations` WHEN EXISTS (SELECT 1 FROM `recommendations` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `recommendations`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_recommendations_refuse_delete
CREATE TRIGGER `sealed_recommendations_refuse_delete` BEFORE DELETE ON `recommendations` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_recommendations_refuse_insert
CREATE TRIGGER `sealed_recommendations_refuse_insert` BEFORE INSERT ON `recommendations` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_recommendations_refuse_update
CREATE TRIGGER `sealed_recommendations_refuse_update` BEFORE UPDATE ON `recommendations` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_answers_are_not_moved
CREATE TRIGGER `sealed_review_answers_are_not_moved` BEFORE UPDATE OF `review_id` ON `review_answers` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_answers_refuse_delete
CREATE TRIGGER `sealed_review_answers_refuse_delete` BEFORE DELETE ON `review_answers` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_answers_refuse_insert
CREATE TRIGGER `sealed_review_answers_refuse_insert` BEFORE INSERT ON `review_answers` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_answers_refuse_update
CREATE TRIGGER `sealed_review_answers_refuse_update` BEFORE UPDATE ON `review_answers` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_attachments_are_not_moved
CREATE TRIGGER `sealed_review_attachments_are_not_moved` BEFORE UPDATE OF `review_id` ON `review_attachments` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_attachments_are_not_replaced
CREATE TRIGGER `sealed_review_attachments_are_not_replaced` BEFORE INSERT ON `review_attachments` WHEN EXISTS (SELECT 1 FROM `review_attachments` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `review_attachments`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_attachments_refuse_delete
CREATE TRIGGER `sealed_review_attachments_refuse_delete` BEFORE DELETE ON `review_attachments` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_attachments_refuse_insert
CREATE TRIGGER `sealed_review_attachments_refuse_insert` BEFORE INSERT ON `review_attachments` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_attachments_refuse_update
CREATE TRIGGER `sealed_review_attachments_refuse_update` BEFORE UPDATE ON `review_attachments` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_exceptions_are_not_moved
CREATE TRIGGER `sealed_review_exceptions_are_not_moved` BEFORE UPDATE OF `review_id` ON `review_exceptions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_exceptions_are_not_replaced
CREATE TRIGGER `sealed_review_exceptions_are_not_replaced` BEFORE INSERT ON `review_exceptions` WHEN EXISTS (SELECT 1 FROM `review_exceptions` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `review_exceptions`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_exceptions_refuse_delete
CREATE TRIGGER `sealed_review_exceptions_refuse_delete` BEFORE DELETE ON `review_exceptions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_exceptions_refuse_insert
CREATE TRIGGER `sealed_review_exceptions_refuse_insert` BEFORE INSERT ON `review_exceptions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_review_exceptions_refuse_update
CREATE TRIGGER `sealed_review_exceptions_refuse_update` BEFORE UPDATE ON `review_exceptions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_reviews_are_not_changed
CREATE TRIGGER `sealed_reviews_are_not_changed` BEFORE UPDATE ON `reviews` WHEN OLD.`submitted_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_reviews_are_not_deleted
CREATE TRIGGER `sealed_reviews_are_not_deleted` BEFORE DELETE ON `reviews` WHEN OLD.`submitted_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger sealed_reviews_are_not_replaced
CREATE TRIGGER `sealed_reviews_are_not_replaced` BEFORE INSERT ON `reviews` WHEN EXISTS (SELECT 1 FROM `reviews` WHERE `id` = NEW.`id` AND `submitted_at` IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END

trigger series_endings_are_not_changed
CREATE TRIGGER `series_endings_are_not_changed` BEFORE UPDATE ON `series_endings` BEGIN SELECT RAISE(ABORT, 'the end of a series is append-only'); END

trigger series_endings_are_not_deleted
CREATE TRIGGER `series_endings_are_not_deleted` BEFORE DELETE ON `series_endings` BEGIN SELECT RAISE(ABORT, 'the end of a series is append-only'); END

trigger series_endings_are_not_replaced
CREATE TRIGGER `series_endings_are_not_replaced` BEFORE INSERT ON `series_endings` WHEN EXISTS (SELECT 1 FROM `series_endings` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'the end of a series is append-only'); END

trigger series_scopes_are_not_changed
CREATE TRIGGER `series_scopes_are_not_changed` BEFORE UPDATE ON `series_scopes` BEGIN SELECT RAISE(ABORT, 'what a series covers is append-only'); END

trigger series_scopes_are_not_deleted
CREATE TRIGGER `series_scopes_are_not_deleted` BEFORE DELETE ON `series_scopes` BEGIN SELECT RAISE(ABORT, 'what a series covers is append-only'); END

trigger series_scopes_are_not_replaced
CREATE TRIGGER `series_scopes_are_not_replaced` BEFORE INSERT ON `series_scopes` WHEN EXISTS (SELECT 1 FROM `series_scopes` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what a series covers is append-only'); END

trigger templates_are_not_changed
CREATE TRIGGER `templates_are_not_changed` BEFORE UPDATE ON `templates` BEGIN SELECT RAISE(ABORT, 'a published template is not changed'); END

trigger templates_are_not_deleted
CREATE TRIGGER `templates_are_not_deleted` BEFORE DELETE ON `templates` BEGIN SELECT RAISE(ABORT, 'a published template is not changed'); END

trigger templates_are_not_replaced
CREATE TRIGGER `templates_are_not_replaced` BEFORE INSERT ON `templates` WHEN EXISTS (SELECT 1 FROM `templates` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a published template is not changed'); END

trigger tracked_items_are_not_deleted
CREATE TRIGGER `tracked_items_are_not_deleted` BEFORE DELETE ON `tracked_items` WHEN OLD.`review_id` IS NOT NULL OR EXISTS (SELECT 1 FROM `item_events` WHERE `item_id` = OLD.`id`) BEGIN SELECT RAISE(ABORT, 'an item stays in the tracker'); END

trigger tracked_items_are_not_replaced
CREATE TRIGGER `tracked_items_are_not_replaced` BEFORE INSERT ON `tracked_items` WHEN EXISTS (SELECT 1 FROM `tracked_items` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'what an item began as is never altered'); END

trigger tracked_items_keep_how_they_began
CREATE TRIGGER `tracked_items_keep_how_they_began` BEFORE UPDATE OF `first_due_text`, `split_from` ON `tracked_items` BEGIN SELECT RAISE(ABORT, 'what an item began as is never altered'); END

trigger tracked_items_keep_their_origin
CREATE TRIGGER `tracked_items_keep_their_origin` BEFORE UPDATE OF `id`, `number`, `level`, `action`, `measure`, `intended_impact`, `theme`, `case_id`, `review_id`, `recommendation_id`, `source`, `imported`, `first_delivery`, `first_due`, `first_owners`, `created_at`, `created_by` ON `tracked_items` BEGIN SELECT RAISE(ABORT, 'what an item began as is never altered'); END

trigger tracked_items_keep_their_source
CREATE TRIGGER `tracked_items_keep_their_source` BEFORE UPDATE OF `source_fields` ON `tracked_items` BEGIN SELECT RAISE(ABORT, 'what an item began as is never altered'); END

trigger wording_proposals_are_not_changed
CREATE TRIGGER `wording_proposals_are_not_changed` BEFORE UPDATE ON `wording_proposals` BEGIN SELECT RAISE(ABORT, 'a proposed wording is append-only'); END

trigger wording_proposals_are_not_deleted
CREATE TRIGGER `wording_proposals_are_not_deleted` BEFORE DELETE ON `wording_proposals` BEGIN SELECT RAISE(ABORT, 'a proposed wording is append-only'); END

trigger wording_proposals_are_not_replaced
CREATE TRIGGER `wording_proposals_are_not_replaced` BEFORE INSERT ON `wording_proposals` WHEN EXISTS (SELECT 1 FROM `wording_proposals` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a proposed wording is append-only'); END
