"""Personal contact fields, which are dropped always: never loaded, stored, reported or quarantined."""

import re

from graph.model.names import plain

_WORDS = frozenset(("contact", "contacts", "phone", "telephone", "tel", "mobile", "fax", "e-mail", "email", "mail"))
_WORDS |= {"twitter", "facebook", "zalo", "skype", "whatsapp", "postcode"}
_WORDS |= {"spouse", "children", "religion", "ethnicity", "residence"}
_PHRASES = ("dien thoai", "thu dien tu", "dia chi nha", "noi o", "ton giao", "dan toc", "home address", "e mail")
_WORD = re.compile(r"[a-z][a-z-]*")
_MAIL = re.compile(r"\b[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_PHONE = re.compile(r"(?<![\w.])(?:\+|00|0|\(0)[\d()][\d ()./-]{7,}\d(?!\w)")
_FEWEST_DIGITS = 9
_IN_PROSE = re.compile(
    r"(?<![\w./-])(?!\d{1,2}[./-](?:\d{1,2}[./-])?(?:19|20)\d\d)"  # no date
    r"\(?(?:\+\d{2}|0)[ .]?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4}(?![\w/])"
)
_MASK = "*"


def is_contact_field(name: str) -> bool:
    """Whether a column or field of that name holds a person's contacts or private life.

    Example:
        >>> is_contact_field("Contact E-mail"), is_contact_field("Job Title")
        (True, False)
    """
    words = plain(name).replace("_", " ")
    return any(word in _WORDS for word in _WORD.findall(words)) or any(phrase in words for phrase in _PHRASES)


def without_contacts(text: str) -> str:
    """The text with mail addresses and telephone numbers taken out.

    It is for rows whose cells may stand in the wrong columns, so that a field's name is no guide.

    Example:
        >>> without_contacts("ask jo@example.org or 020 7946 0123, post 00170772")
        'ask [contact] or [contact], post 00170772'
    """
    return _PHONE.sub(_number, _MAIL.sub("[contact]", text))


def masked(text: str) -> str:
    """Prose with mail addresses and telephone numbers struck out letter by letter, so that offsets stay.

    Dates and the numbers of documents, of which prose is full, are no telephone numbers.

    Example:
        >>> masked("call 024 3825 1234 by 01.01.2020, or write to jo@example.org")
        'call ************* by 01.01.2020, or write to **************'
    """
    return _IN_PROSE.sub(_struck, _MAIL.sub(lambda found: _MASK * len(found.group()), text))


def _struck(found: re.Match[str]) -> str:
    digits = sum(letter.isdigit() for letter in found.group())
    return _MASK * len(found.group()) if digits >= _FEWEST_DIGITS else found.group()


def _number(found: re.Match[str]) -> str:
    digits = sum(letter.isdigit() for letter in found.group())
    return "[contact]" if digits >= _FEWEST_DIGITS else found.group()
