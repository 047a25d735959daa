#!/usr/bin/env python3
"""Checks an exported Popolo file with jsonschema, against what the Popolo specification says of each class.

usage: popolo-accepts.py FILE.json   (pip install jsonschema)        exit status 1 when anything is wrong

Properties that the specification does not have are allowed, as it says.
"""
import json
import sys

import jsonschema

TEXT = {"type": ["string", "null"]}
NEEDED = {"type": "string", "minLength": 1}
DATE = {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}


def listed(name):
    return {"type": "array", "items": {"$ref": f"#/definitions/{name}"}}


def one(name):
    return {"anyOf": [{"type": "null"}, {"$ref": f"#/definitions/{name}"}]}


# Each class: its properties, and those that must be there.
CLASSES = {
    "link": ({"url": {"type": "string", "format": "uri"}, "note": TEXT}, ["url"]),
    "identifier": ({"identifier": NEEDED, "scheme": TEXT}, ["identifier"]),
    "other_name": (
        {"name": NEEDED, "family_name": TEXT, "given_name": TEXT, "start_date": DATE, "end_date": DATE, "note": TEXT},
        ["name"],
    ),
    "contact_detail": (
        {
            "label": TEXT, "type": NEEDED, "value": NEEDED, "note": TEXT, "valid_from": DATE, "valid_until": DATE,
            "sources": listed("link"),
        },
        ["type", "value"],
    ),
    "person": (
        {
            "id": NEEDED, "name": NEEDED, "other_names": listed("other_name"), "identifiers": listed("identifier"),
            "family_name": TEXT, "given_name": TEXT, "additional_name": TEXT, "honorific_prefix": TEXT,
            "honorific_suffix": TEXT, "patronymic_name": TEXT, "sort_name": TEXT, "email": TEXT, "gender": TEXT,
            "birth_date": DATE, "death_date": DATE, "image": TEXT, "summary": TEXT, "biography": TEXT,
            "contact_details": listed("contact_detail"), "links": listed("link"), "memberships": listed("membership"),
            "sources": listed("link"),
        },
        ["id", "name"],
    ),
    "organization": (
        {
            "id": NEEDED, "name": NEEDED, "other_names": listed("other_name"), "identifiers": listed("identifier"),
            "classification": TEXT, "parent_id": TEXT, "parent": one("organization"), "area_id": TEXT,
            "area": one("area"), "founding_date": DATE, "dissolution_date": DATE, "image": TEXT,
            "contact_details": listed("contact_detail"), "links": listed("link"), "memberships": listed("membership"),
            "posts": listed("post"), "sources": listed("link"),
        },
        ["id", "name"],
    ),
    "post": (
        {
            "id": NEEDED, "label": NEEDED, "other_label": {"type": "array", "items": {"type": "string"}}, "role": TEXT,
            "organization_id": TEXT, "organization": one("organization"), "area_id": TEXT, "area": one("area"),
            "start_date": DATE, "end_date": DATE, "contact_details": listed("contact_detail"),
            "links": listed("link"), "memberships": listed("membership"), "sources": listed("link"),
        },
        ["id", "label"],
    ),
    "membership": (
        {
            "id": TEXT, "label": TEXT, "role": TEXT, "person_id": TEXT, "person": one("person"),
            "organization_id": TEXT, "organization": one("organization"), "post_id": TEXT, "post": one("post"),
            "on_behalf_of_id": TEXT, "area_id": TEXT, "start_date": DATE, "end_date": DATE,
            "contact_details": listed("contact_detail"), "links": listed("link"), "sources": listed("link"),
        },
        [],
    ),
    "area": (
        {
            "id": NEEDED, "name": TEXT, "identifier": TEXT, "classification": TEXT, "parent_id": TEXT,
            "sources": listed("link"),
        },
        ["id"],
    ),
}

SCHEMA = {
    "$schema": "http://json-schema.org/draft-04/schema#",
    "type": "object",
    "properties": {
        "persons": listed("person"), "organizations": listed("organization"), "posts": listed("post"),
        "memberships": listed("membership"), "areas": listed("area"),
    },
    "definitions": {
        name: {"type": "object", "properties": properties, **({"required": needed} if needed else {})}
        for name, (properties, needed) in CLASSES.items()
    },
}


def references(document):
    """References to records that are not there, a line each."""
    known = {key: {record["id"] for record in document.get(key, [])} for key in ("persons", "organizations", "areas")}
    posts = list(document.get("posts", []))
    for organization in document.get("organizations", []):
        posts += organization.get("posts", [])
    terms = document.get("memberships", []) + [term for post in posts for term in post.get("memberships", [])]
    for record in terms + posts + document.get("organizations", []):
        for key, kind in (("person_id", "persons"), ("organization_id", "organizations"), ("area_id", "areas")):
            if record.get(key) and record[key] not in known[kind]:
                yield f"{key} '{record[key]}' is nowhere"


def main(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    jsonschema.Draft4Validator.check_schema(SCHEMA)
    faults = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).iter_errors(document)
    ] + list(references(document))
    for fault in faults[:20]:
        print(fault[:300])
    count = sum(len(document.get(key, [])) for key in SCHEMA["properties"])
    assert count > 0, "there is no record"
    print(f"{count} Popolo records: {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
