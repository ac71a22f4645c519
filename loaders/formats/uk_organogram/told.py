"""The issues of one file: who tells them fills in the file and the column's published name."""

from dataclasses import dataclass

from loaders.base import Issue, Severity
from loaders.formats.uk_organogram.columns import Columns

_LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True)
class Teller:
    """Makes the issues of one file."""

    file: str
    columns: Columns

    def notice(
        self, rule: str, message: str, action: str, row: int | None = None, field: str = "", value: str = ""
    ) -> Issue:
        """Something to know that costs nothing."""
        return self._issue(Severity.NOTICE, rule, message, action, row, field, value)

    def warning(
        self, rule: str, message: str, action: str, row: int | None = None, field: str = "", value: str = ""
    ) -> Issue:
        """Something that costs a value."""
        return self._issue(Severity.WARNING, rule, message, action, row, field, value)

    def rejected(self, rule: str, message: str, row: int, field: str = "", value: str = "") -> Issue:
        """Something that costs the row."""
        return self._issue(Severity.REJECTED, rule, message, "the row was put into quarantine", row, field, value)

    def _issue(
        self, severity: Severity, rule: str, message: str, action: str, row: int | None, field: str, value: str
    ) -> Issue:
        return Issue(
            rule=rule,
            severity=severity,
            message=message,
            action=action,
            file=self.file,
            row=row,
            column=self.columns.published.get(field, field) or None,
            value=value[:_LONGEST_VALUE] if value or field else None,
        )
