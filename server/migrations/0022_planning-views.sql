-- planning/campaign, planning/review | expand: what each of the two publishes for the other to read.

-- Versions with three signatures, by three different people, on exactly their hash. Everything served to participants joins it.
create view planning.approved_versions as
select r.id as review_id, r.campaign_id, r.round, r.content_hash
from planning.reviews r
where r.state = 'approved'
  and (select count(distinct s.signer_id) from planning.review_signatures s
       where s.review_id = r.id and s.content_hash = r.content_hash) = 3;

-- The words behind a hash that was sent to review.
create view planning.sent_versions as
select campaign_id, content_hash, plan, parts from planning.campaign_versions;
