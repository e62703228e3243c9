/**
 * Every column that says which member a row belongs to: what becomes of the row when that member deletes their account,
 * and which of its columns they see in their own data. A test compares this with the database's catalogue.
 *
 * - `deleted`: it goes.
 * - `unlinked`: it stays and belongs to nobody, as an answer that was counted.
 * - `nobody`: it stays with the row that the member leaves behind, of which nothing is known any more: threads keep
 *   their numbers, votes their counts, the town's own deeds their order.
 */
export const memberColumns: Record<string, MemberColumn> = {
  'comments.author_id': {
    erasure: 'nobody',
    shown: ['text', 'posted_at', 'edited_at', 'withdrawn_at', 'agrees', 'disagrees'],
  },
  'annotations.author_id': {
    erasure: 'nobody',
    shown: ['text', 'category', 'place_in_words', 'geometry', 'posted_at', 'edited_at', 'withdrawn_at', 'support'],
  },
  'held_contributions.author_id': { erasure: 'deleted', shown: ['text', 'draft', 'sent_at', 'state'] },
  'votes.member_id': { erasure: 'nobody', shown: ['comment_id', 'value', 'cast_at'] },
  'follows.member_id': {
    erasure: 'deleted',
    shown: ['kind', 'offer_id', 'thread_id', 'topic', 'label', 'lon', 'lat', 'radius', 'followed_at'],
  },
  'message_settings.member_id': {
    erasure: 'deleted',
    shown: ['mail', 'push', 'quiet_from', 'quiet_until', 'changed_at'],
  },
  'push_devices.member_id': { erasure: 'deleted', shown: ['name', 'added_at'] },
  'quotes.author_id': { erasure: 'deleted', shown: ['text', 'asked_at', 'answer', 'answered_at'] },
  'supports.member_id': { erasure: 'nobody', shown: ['annotation_id', 'given_at'] },
  'responses.member_id': { erasure: 'unlinked', shown: ['answers', 'answered_on'] },
  'response_drafts.member_id': { erasure: 'deleted', shown: ['fields', 'kept_at'] },
  'notifications.member_id': { erasure: 'deleted', shown: ['kind', 'facts', 'created_at', 'read_at'] },
  'sessions.member_id': {
    erasure: 'deleted',
    shown: ['way', 'device', 'by_platform_host', 'created_at', 'expires_at'],
  },
  'identities.member_id': { erasure: 'deleted', shown: ['provider', 'linked_at'] },
  'passkeys.member_id': { erasure: 'deleted', shown: ['name', 'host', 'added_at', 'last_used_at'] },
  'api_keys.member_id': { erasure: 'deleted', shown: ['name', 'scopes', 'made_at', 'used_at', 'revoked_at'] },
  'roles.member_id': { erasure: 'deleted', shown: ['role', 'granted_at', 'provider'] },
  'sanctions.member_id': { erasure: 'nobody', shown: ['kind', 'rule', 'reason', 'until', 'decided_at'] },
  'residencies.member_id': { erasure: 'deleted', shown: ['way', 'proven_at', 'expires_at'] },
  'notices.reporter_id': { erasure: 'unlinked', shown: ['number', 'ground', 'rule', 'law', 'reason', 'received_at'] },
  'objections.member_id': { erasure: 'unlinked', shown: ['text', 'received_at', 'outcome', 'reason', 'decided_at'] },
  'offer_editors.member_id': { erasure: 'deleted' },
  // What somebody did for the town, which answers for it.
  'sanctions.decided_by': { erasure: 'nobody' },
  'api_keys.made_by': { erasure: 'nobody' },
  'decisions.decided_by': { erasure: 'nobody' },
  'waves.ended_by': { erasure: 'nobody' },
  'cases.first_decided_by': { erasure: 'nobody' },
  'cases.claimed_by': { erasure: 'nobody' },
  'objections.decided_by': { erasure: 'nobody' },
  'feedback.given_by': { erasure: 'nobody' },
  'layers.added_by': { erasure: 'nobody' },
  'offer_files.added_by': { erasure: 'nobody' },
  'library_questions.changed_by': { erasure: 'nobody' },
  'netiquette_versions.published_by': { erasure: 'nobody' },
  'offer_results.changed_by': { erasure: 'nobody' },
  'draft_links.shared_by': { erasure: 'nobody' },
  'offer_versions.changed_by': { erasure: 'nobody' },
  'planned_publications.planned_by': { erasure: 'nobody' },
  'planned_publications.approved_by': { erasure: 'nobody' },
  'offers.created_by': { erasure: 'nobody' },
  'format_versions.changed_by': { erasure: 'nobody' },
  'help_grants.granted_by': { erasure: 'nobody' },
  'help_visits.member_id': { erasure: 'nobody' },
  'invitations.invited_by': { erasure: 'nobody' },
  'invitations.accepted_by': { erasure: 'nobody' },
};

export interface MemberColumn {
  erasure: 'deleted' | 'unlinked' | 'nobody';
  /** Absent: nothing of it is told to the member as theirs. */
  shown?: readonly string[];
}
