"""Bytes of an XML file → nested values: elements as mappings, repeated ones as lists, text as text."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from components.importing.refusal import RefusedError
from components.importing.sheet import Value

_DEEPEST = 50


def read_xml(content: bytes) -> Value:
    """Return {name of the root: what it holds}. Entities and external documents are refused, as they can do harm."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(content)
    except DefusedXmlException as error:
        raise RefusedError("this XML file defines entities, which can do harm", "Export it without them") from error
    except (ParseError, ValueError, LookupError) as error:
        raise RefusedError(
            "this begins as XML does, but is no whole XML file", "Export or download it again"
        ) from error
    return {_name(root): _read(root, 0)}


def _read(element: Element, depth: int) -> Value:
    if depth > _DEEPEST:
        raise RefusedError("this XML file is nested too deeply", "Look whether it is the right one")
    children: dict[str, list[Value]] = {}
    for child in element:
        children.setdefault(_name(child), []).append(_read(child, depth + 1))
    if not children:
        return (element.text or "").strip()
    return {name: values[0] if len(values) == 1 else values for name, values in children.items()}


def _name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
