"""The check of an archive on Apache Spark: for a job of your own, and as an engine of ``milestones archive``."""

from milestones.archive.spark.frames import checked, findings

__all__ = ["checked", "findings"]
