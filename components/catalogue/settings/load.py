"""Folder → its site.toml, checked: settings that can be used, and an issue for each that cannot."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from components.catalogue.issues import Issue
from components.catalogue.settings.kinds import judge_setting
from components.catalogue.settings.logo import Logo, read_logo
from components.catalogue.settings.rules import (
    House,
    check_confused,
    check_contrast,
    check_keys,
    report_setting,
)
from components.catalogue.settings.schema import SETTINGS, SITE_FILE
from components.catalogue.settings.settings import Settings, Value
from components.catalogue.settings.site_file import SiteText, parse_site_file

_PICTURES = (".svg", ".png")


def list_site_files(folder: Path) -> list[Path]:
    """Return the files that settings are made of: site.toml, and pictures that may be its logos."""
    try:
        pictures = sorted(path for path in folder.iterdir() if path.suffix.lower() in _PICTURES and path.name[0] != ".")
    except OSError:
        return []
    file = folder / SITE_FILE
    return [file, *pictures] if file.exists() else []


def load_settings(folder: Path, house: House) -> Settings:
    """Read and check the settings of a folder. Never fails: what could not be used is in the issues."""
    file = folder / SITE_FILE
    if not file.exists():
        return Settings()
    if not file.is_file():
        problem = "this is a folder, a device or a pipe, so none of the settings is used"
        return Settings(issues=(Issue("error", SITE_FILE, None, "", problem, "Put a file in its place", "table"),))
    try:
        content = file.read_bytes() if file.stat().st_size < 1e7 else b" " * 1_000_000
    except OSError as error:
        problem = f"the file cannot be read ({error.strerror}), so none of the settings is used"
        return Settings(issues=(Issue("error", SITE_FILE, None, "", problem, "Allow reading it", "table"),))
    return check_settings(parse_site_file(content), folder, house, content)


def check_settings(site: SiteText, folder: Path, house: House, content: bytes) -> Settings:
    """Return the settings of a file's text; `folder` has the logos."""
    issues = [*site.issues, *check_keys(site)]
    values: dict[str, Value] = {}
    logos: dict[str, Logo] = {}
    for setting in SETTINGS:
        if setting.key not in site.values:
            continue
        judged = judge_setting(setting, site.values[setting.key], house.tabs)
        verdict = judged.verdict
        if judged.value is not None:
            values[setting.key] = judged.value
        if setting.kind == "logo" and isinstance(judged.value, str):
            logo = read_logo(folder, judged.value)
            verdict = logo if isinstance(logo, tuple) else None
            logos |= {} if isinstance(logo, tuple) else {setting.key: logo}
        if verdict:
            issues.append(report_setting(site, setting.key, *verdict, rule=f"check_{setting.kind}"))
    issues += check_contrast(site, values, house)
    issues += check_confused(site, values)
    return Settings(
        values, logos, tuple(sorted(issues, key=lambda issue: issue.row or 0)), _identify(content, logos), site.lines
    )


def _identify(content: bytes, logos: Mapping[str, Logo]) -> str:
    digest = hashlib.sha256(content)
    for name, logo in sorted(logos.items()):
        digest.update(f"{name} {len(logo.content)} ".encode() + logo.content)
    return digest.hexdigest()[:16]
