-- What was said of each anomaly, with its figures: an agent reads what the declarant read. Older versions have the codes alone.

SET ROLE cesu_owner;

ALTER TABLE declaration_version
  ADD COLUMN anomaly_sentences TEXT[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT declaration_version_says_each_anomaly
    CHECK (cardinality(anomaly_sentences) IN (0, cardinality(anomalies)));

RESET ROLE;
