#!/usr/bin/env python3
"""Reads an exported file of vCards with the library vobject, which must accept every card.

Usage: vobject-accepts.py FILE.vcf   (pip install vobject)
"""

import sys

import vobject


def main(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    count = 0
    for card in vobject.readComponents(text, ignoreUnreadable=False):
        card.validate(raiseException=True)
        assert card.fn.value and card.uid.value, "a card without name or id"
        for number in getattr(card, "tel_list", []):
            assert number.value.startswith("+"), number.value
        for address in getattr(card, "adr_list", []):
            assert address.value.street, card.uid.value
        count += 1
    wanted = text.count("BEGIN:VCARD")
    assert count == wanted > 0, f"{count} of {wanted} cards were read"
    print(f"{count} cards accepted")


main(sys.argv[1])
