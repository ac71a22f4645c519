"""What one load may be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options of one load.

    Attributes:
        format: a loader's name; None to detect it.
        settings: options of the loader's own, such as ``body`` and ``date``.
        dry_run: do everything but write.
        report: file that gets every issue, one JSON object a line.
        quarantine: folder that gets the rejected rows; None to keep none.
        scratch: folder for the spool; None for the system's temporary folder.
        wait: seconds to wait for a load that is running.
    """

    format: str | None = None
    settings: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False
    report: Path | None = None
    quarantine: Path | None = None
    scratch: Path | None = None
    wait: float = 60.0
