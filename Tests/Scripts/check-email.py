#!/usr/bin/env python3
"""Reads messages with the strict policy of Python's email package and says what is wrong with them.

usage: check-email.py FILE.eml FILE.mbox ...        exit status 1 when anything is wrong

The messages of an mbox are taken apart by Python's mailbox package.
"""
import email
import email.policy
import mailbox
import sys

ALLOWED = {
    "X-Unsent", "From", "To", "Cc", "Subject", "Date", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding", "Content-Language",
}


def faults(data):
    if data.count(b"\n") != data.count(b"\r\n") or data.count(b"\r") != data.count(b"\r\n"):
        yield "a line does not end with CRLF"
    lines = data.split(b"\r\n")
    longest = max(map(len, lines))
    if longest > 78:
        yield f"a line has {longest} characters"
    if any(line.endswith((b" ", b"\t")) for line in lines):
        yield "a line ends with a blank"
    if any(byte > 126 for byte in data):
        yield "not ASCII"
    try:
        message = email.message_from_bytes(data, policy=email.policy.strict)
        names = message.keys()
        if len(set(names)) != len(names) or set(names) - ALLOWED:
            yield f"fields: {names}"
        for name, value in message.items():
            if value.defects:
                yield f"{name}: {value.defects}"
            for address in getattr(value, "addresses", ()):
                if "@" not in address.addr_spec:
                    yield f"{name}: {address}"
        if message.defects:
            yield str(message.defects)
        text = message.get_content()
        if not text.strip() or "\ufffd" in text and b"=EF=BF=BD" not in data:
            yield "the text cannot be read"
        if message["X-Unsent"] != "1":
            yield "not marked as unsent"
    except Exception as error:  # every exception of the strict policy is a fault of the message
        yield f"{type(error).__name__}: {error}"


def messages(path):
    if not path.endswith(".mbox"):
        with open(path, "rb") as file:
            return [file.read()]
    return [message.as_bytes().replace(b"\n", b"\r\n") for message in mailbox.mbox(path, create=False)]


failed = False
for path in sys.argv[1:]:
    found = messages(path)
    if not found:
        print(f"{path}: no message")
        failed = True
    for fault in (fault for message in found for fault in faults(message)):
        print(f"{path}: {fault}")
        failed = True
sys.exit(1 if failed or len(sys.argv) < 2 else 0)
