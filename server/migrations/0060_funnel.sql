-- insight/funnel | expand: reports of impressions, each id once; the figures themselves are read from the facts.

create schema if not exists insight;

create table insight.impression_reports (
  id uuid primary key,
  campaign_id uuid not null,
  reported_at timestamptz not null default kernel.now()
);
