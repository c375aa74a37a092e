-- Parts the tables of a ledger over the machines of a Citus cluster. Designed for, not run: no release of Musnad has been tested on Citus.
--
-- Once, in an empty ledger (musnad stats --ledger postgres://... makes one), on the coordinator, as the owner of the schema:
--
--   psql "postgres://musnad@coordinator/news" -v ON_ERROR_STOP=1 -c 'SET search_path = musnad' -f citus.sql
--
-- All of an article is on one machine: each table that belongs to articles is parted by the article's id, and all of them alike, so that
-- what is asked of one article is asked of one machine. Three tables are looked up by something else and are parted by that. What is small,
-- or belongs to no article, is copied to every machine. What writers take turns by, and the search index, of which every reader has a copy
-- of its own, stays on the coordinator.

SELECT create_distributed_table('article', 'id');
SELECT create_distributed_table('original', 'article', colocate_with => 'article');
SELECT create_distributed_table('reading', 'article', colocate_with => 'article');
SELECT create_distributed_table('statement', 'article', colocate_with => 'article');
SELECT create_distributed_table('actor_link', 'article', colocate_with => 'article');
SELECT create_distributed_table('office_evidence', 'article', colocate_with => 'article');
SELECT create_distributed_table('again', 'article', colocate_with => 'article');
SELECT create_distributed_table('near', 'article', colocate_with => 'article');
SELECT create_distributed_table('parted', 'article', colocate_with => 'article');
SELECT create_distributed_table('event', 'article', colocate_with => 'article');
SELECT create_distributed_table('party', 'article', colocate_with => 'article');
SELECT create_distributed_table('review', 'article', colocate_with => 'article');
SELECT create_distributed_table('family', 'article', colocate_with => 'article');
SELECT create_distributed_table('sketch', 'article', colocate_with => 'article');
-- A thread is between two articles; it is with the later one, which is added when it is found.
SELECT create_distributed_table('thread', 'later_article', colocate_with => 'article');

-- Looked up by a key, of which an article has many: by what is near to it, what it may be a family or a thread with.
SELECT create_distributed_table('near_band', 'band', colocate_with => 'none');
SELECT create_distributed_table('family_key', 'key', colocate_with => 'none');
SELECT create_distributed_table('event_key', 'key', colocate_with => 'none');

-- Whom articles speak of, and what joins articles: asked for beside any of them.
SELECT create_reference_table('actor');
SELECT create_reference_table('actor_key');
SELECT create_reference_table('actor_term');
SELECT create_reference_table('actor_called');
SELECT create_reference_table('actor_office');
SELECT create_reference_table('family_weight');
SELECT create_reference_table('family_speaker');
SELECT create_reference_table('redirect');
-- What people made, and what was done: small.
SELECT create_reference_table('correction');
SELECT create_reference_table('collection');
SELECT create_reference_table('collected');
SELECT create_reference_table('alert');
SELECT create_reference_table('run');
SELECT create_reference_table('failure');
SELECT create_reference_table('forgotten');
SELECT create_reference_table('followed');
SELECT create_reference_table('followed_look');
SELECT create_reference_table('meta');

-- Tables of the coordinator alone:
-- here: segment, segment_page, segment_deletions, turns, schema_step
