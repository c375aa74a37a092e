"""Texts as numbers: what `numbered.ts` wrote, packed small, and read again.

Example: of a word that stands in two articles only what its letters are is kept, not its spelling: an answer that fewer than five articles
and fewer than three annotated tokens give is left out of all that is learnt.

    python3 numbered.py FOLDER FILE      # packs a folder of numbered.ts into one file
"""

import io
import lzma
import sys

import numpy as np

CORPORA = ('anercorp', 'aqmar', 'test')
COLUMNS = ('tokens', 'labels', 'docs', 'fold', 'words', 'gold', 'sentences')
EDGE = 0
FEWEST_ARTICLES = 5
FEWEST_TOKENS = 3
LABELS = 9
NARROW, ROWS = 1 << 18, 1 << 20
"""Rows of the table in which a pupil learns, and of the tagger's."""
KIND, COARSE, MOSTLY, COARSE_AND_SIGN = 2, 3, 5, 23
"""Templates whose answers are told by what the teacher finds, not by the word itself."""
FARTHEST_TEMPLATE = 8
"""Templates up to here hold for neighbours of a word too, the others for the word alone."""


def pack(folder, file):
    def read(name):
        return np.fromfile(f'{folder}/{name}', dtype=np.int32)

    rows = read('rows').reshape(-1, 3)
    begins, asked, cores = read('words.begins'), read('words.asked'), read('words.cores')
    news, ends = read('news.tokens'), read('news.begins')
    words = len(cores)
    word_of = np.repeat(np.arange(words), np.diff(begins))

    # In how many articles each answer is given: pairs of article and word first, then of article and answer.
    article = np.repeat(np.arange(len(ends) - 1), np.diff(ends)).astype(np.int64)
    pairs = np.unique(article * words + news)
    word, article = (pairs % words).astype(np.int32), pairs // words
    per_word = np.bincount(word, minlength=words)
    # Most answers are given by words that alone are in five articles; only the others are counted pair by pair.
    sure = np.zeros(len(rows), bool)
    sure[asked[per_word[word_of] >= FEWEST_ARTICLES]] = True
    upper = np.bincount(asked, weights=per_word[word_of], minlength=len(rows))
    unsure = ~sure & (upper >= FEWEST_ARTICLES)
    kept = sure.copy()
    some = unsure[asked]
    order = np.argsort(word, kind='stable')
    starts = np.searchsorted(word[order], np.arange(words + 1))
    articles_of = {}
    for answer, w in zip(asked[some], word_of[some]):
        articles_of.setdefault(int(answer), []).append(article[order[starts[w] : starts[w + 1]]])
    for answer, lists in articles_of.items():
        kept[answer] = len(np.unique(np.concatenate(lists))) >= FEWEST_ARTICLES

    gold = [read(f'{name}.tokens') for name in ('anercorp', 'aqmar')]
    in_gold = np.bincount(np.concatenate(gold), minlength=words)
    kept |= np.bincount(asked, weights=in_gold[word_of], minlength=len(rows)) >= FEWEST_TOKENS
    number = np.cumsum(kept) - 1
    stays = kept[asked]
    lengths = np.bincount(word_of[stays], minlength=words)
    asked = number[asked[stays]]
    rows = rows[kept]

    # Frequent words get low numbers, the edge stays 0.
    count = np.bincount(news, minlength=words)
    count[EDGE] = 1 << 30
    by_count = np.argsort(-count, kind='stable')
    renamed = np.empty(words, np.int64)
    renamed[by_count] = np.arange(words)
    old_begins = np.concatenate([[0], np.cumsum(lengths)])
    asked = np.concatenate([np.sort(asked[old_begins[w] : old_begins[w + 1]]) for w in by_count])
    out = {
        'rows': rows,
        'lengths': lengths[by_count],
        'asked': asked,
        'cores': cores[by_count],
        'news': renamed[news],
        'ends': ends,
    }
    for name in CORPORA:
        for column in COLUMNS:
            values = read(f'{name}.{column}')
            out[f'{name}.{column}'] = renamed[values] if column == 'tokens' else values
    # Bytes of one weight lie together, so that they pack well.
    buffer = io.BytesIO()
    planes = {}
    for key, values in out.items():
        flat = np.ascontiguousarray(values, dtype=np.int32)
        planes[key] = flat.view(np.uint8).reshape(-1, 4).T.copy()
        planes[f'{key}/shape'] = np.array(values.shape)
    np.savez(buffer, **planes)
    with open(file, 'wb') as target:
        target.write(lzma.compress(buffer.getvalue(), preset=4))
    print(f'{words} words, {len(rows)} answers, {len(asked)} answers of words, {len(news)} tokens')


def unpack(file):
    with open(file, 'rb') as source:
        planes = np.load(io.BytesIO(lzma.decompress(source.read())))
    out = {}
    for key in planes.files:
        if not key.endswith('/shape'):
            values = np.ascontiguousarray(planes[key].T).view(np.int32).ravel()
            out[key] = values.reshape(planes[f'{key}/shape'])
    return out


def row_of(template, a, b):
    """The row of the tagger's table, as `Rows.add` in src/reader/model/features.ts has it."""
    with np.errstate(over='ignore'):
        t = (np.asarray(template, np.int64) + 1).astype(np.uint32)
        a, b = (np.asarray(x, np.int64).astype(np.uint32) for x in (a, b))
        h = (t * np.uint32(0x9E3779B1)) ^ a
        h = ((h ^ (h >> np.uint32(15))) * np.uint32(0x85EBCA6B)) ^ b
        h = (h ^ (h >> np.uint32(13))) * np.uint32(0xC2B2AE35)
        h = (h ^ (h >> np.uint32(16))) * np.uint32(0x27D4EB2F)
        return ((h ^ (h >> np.uint32(15))) & np.uint32(ROWS - 1)).astype(np.int64)


if __name__ == '__main__':
    pack(sys.argv[1], sys.argv[2])
