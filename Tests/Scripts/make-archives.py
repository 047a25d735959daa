#!/usr/bin/env python3
"""Makes the archives of Tests/ZIPTests/Archives: the same text, packed in each way that Deflate knows; and one whose
numbers all stand in the 64-bit extension."""
import os, struct, sys, zlib

def words(count):
    """`count` bytes of words, the same in ZIPTests/ArchiveTests.swift."""
    state, text = 1, bytearray()
    while len(text) < count:
        state = (state * 1103515245 + 12345) % 2147483648
        text += b"%d " % (state // 65536 % 50)
    return bytes(text[:count])

def pack(data, level, strategy):
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 8, strategy)
    return packer.compress(data) + packer.flush()

def archive(entries):
    output, directory = bytearray(), bytearray()
    for name, method, packed, data in entries:
        common = struct.pack("<HHHHHLLLHH", 20, 0, method, 0, 0x21, zlib.crc32(data), len(packed), len(data), len(name), 0)
        directory += b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<HHHLL", 0, 0, 0, 0, len(output)) + name
        output += b"PK\3\4" + common + name + packed
    end = struct.pack("<HHHHLLH", 0, 0, len(entries), len(entries), len(directory), len(output), 0)
    return bytes(output + directory + b"PK\5\6" + end)

def large_numbers(name, data):
    packed = pack(data, 9, zlib.Z_DEFAULT_STRATEGY)
    most = 0xFFFFFFFF
    local = struct.pack("<HHHHHLLLHH", 45, 0, 8, 0, 0x21, zlib.crc32(data), len(packed), len(data), len(name), 0) + name
    other = struct.pack("<HHL", 0xCAFE, 4, 0)
    extra = other + struct.pack("<HHQQQ", 1, 24, len(data), len(packed), 0)
    entry = b"PK\1\2" + struct.pack("<HHHHHHLLLHHHHHLL", 45, 45, 0, 8, 0, 0x21, zlib.crc32(data), most, most, len(name),
                                    len(extra), 0, 0, 0, 0, most) + name + extra
    start = 4 + len(local) + len(packed)
    record = b"PK\6\6" + struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, 1, 1, len(entry), start)
    locator = b"PK\6\7" + struct.pack("<LQL", 0, start + len(entry), 1)
    end = b"PK\5\6" + struct.pack("<HHHHLLH", 0, 0, 0xFFFF, 0xFFFF, most, most, 7) + b"comment"
    return b"PK\3\4" + local + packed + entry + record + locator + end

short, long = words(3000), words(150000)
entries = [
    (b"stored", 0, short, short), (b"fixed", 8, pack(short, 9, zlib.Z_FIXED), short),
    (b"huffman", 8, pack(short, 9, zlib.Z_HUFFMAN_ONLY), short), (b"rle", 8, pack(short, 9, zlib.Z_RLE), short),
    (b"unpacked", 8, pack(long[:70000], 0, zlib.Z_DEFAULT_STRATEGY), long[:70000]),
    (b"fast", 8, pack(long, 1, zlib.Z_DEFAULT_STRATEGY), long),
    (b"best", 8, pack(long, 9, zlib.Z_DEFAULT_STRATEGY), long), (b"empty", 8, pack(b"", 9, 0), b""),
    (b"zeros", 8, pack(bytes(100000), 9, 0), bytes(100000)),
]
folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), "../ZIPTests/Archives")
with open(os.path.join(folder, "packed.zip"), "wb") as file:
    file.write(archive(entries))
with open(os.path.join(folder, "large-numbers.zip"), "wb") as file:
    file.write(large_numbers(b"a/text", short))
