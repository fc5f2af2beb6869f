#!/usr/bin/env python3
"""Writes pinyin.txt from Unihan_Readings.txt of the Unicode Character Database.

    make_pinyin.py Unihan_Readings.txt > pinyin.txt

Debian's package unicode-data has the file as /usr/share/unicode/Unihan_Readings.txt.bz2.

Readings count when the two modern dictionaries (kXHC1983, kTGHZ2013), the frequency list
(kHanyuPinlu) or the customary reading (kMandarin) has them. Only where all the modern sources are
silent does the historical dictionary (kHanyuPinyin) speak: it would give common characters readings
nobody uses. The most frequent reading of kHanyuPinlu comes first, otherwise the customary one.
"""

import re
import sys
import unicodedata
from collections import defaultdict


def initial(syllable):
    return unicodedata.normalize("NFD", syllable)[0]


def readings(line):
    """The initials of one property of one character, in the property's order."""
    _, field, value = line.rstrip("\n").split("\t")
    if field == "kHanyuPinlu":
        weight = defaultdict(int)
        for syllable, count in re.findall(r"(\w+)\((\d+)\)", value):
            weight[initial(syllable)] += int(count)
        return sorted(weight, key=lambda letter: -weight[letter])
    syllables = re.sub(r"[0-9.,*]+:", " ", value) if ":" in value else value
    return [initial(s) for s in re.split(r"[ ,]+", syllables.strip()) if s]


def main(path):
    fields = ("kHanyuPinlu", "kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinyin")
    found = defaultdict(dict)
    for line in open(path, encoding="utf-8"):
        parts = line.split("\t")
        if len(parts) == 3 and parts[1] in fields:
            found[int(parts[0][2:], 16)][parts[1]] = readings(line)

    by_initials = defaultdict(list)
    by_initials["l"].append(0x3007)  # 〇, líng, which Unihan leaves out as no ideograph
    for code_point, properties in found.items():
        modern = [properties.get(field, []) for field in fields[:-1]]
        used = modern if any(modern) else [properties["kHanyuPinyin"]]
        letters = "".join(dict.fromkeys(letter for group in used for letter in group))
        assert re.fullmatch("[a-z]+", letters), (hex(code_point), letters)
        by_initials[letters].append(code_point)

    print("# Initials of all readings of a character, the commonest first. Made by make_pinyin.py from")
    print("# Unihan_Readings.txt, Unicode 15.0; see README.md for the licence.")
    for letters in sorted(by_initials, key=lambda key: (len(key), key)):
        characters = sorted(by_initials[letters])
        for start in range(0, len(characters), 80):
            print(letters + ":" + "".join(map(chr, characters[start : start + 80])))


main(sys.argv[1])
