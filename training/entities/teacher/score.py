"""Names right, as conlleval counts them: first word, last word and class."""

import numpy as np

from numbered import LABELS

GOES_ON = [y for y in range(LABELS) if y > 0 and y % 2 == 0]


def best_labels(scores, ends, links=None):
    """The best path of labels for each stretch, a name going on only from itself. `scores` in nats; `ends` where stretches end."""
    scores = np.asarray(scores, np.float32)
    links = np.zeros((LABELS, LABELS), np.float32) if links is None else np.asarray(links, np.float32).copy()
    for y in GOES_ON:
        for p in range(LABELS):
            if p not in (y, y - 1):
                links[p, y] = -1e9
    out = np.zeros(len(scores), np.int64)
    # Stretches of one length class at a time, so that numpy works on many at once.
    begins = np.concatenate([[0], ends[:-1]]).astype(np.int64)
    lengths = np.asarray(ends, np.int64) - begins
    for least, most in ((0, 16), (16, 32), (32, 64), (64, 128), (128, 256), (256, 1024), (1024, 1 << 30)):
        some = np.where((lengths > least) & (lengths <= most))[0]
        if len(some) == 0:
            continue
        n, t = len(some), int(lengths[some].max())
        at = begins[some][:, None] + np.minimum(np.arange(t)[None], lengths[some][:, None] - 1)
        inside = np.arange(t)[None] < lengths[some][:, None]
        e = scores[at]
        back = np.zeros((n, t, LABELS), np.int8)
        best = e[:, 0].copy()
        best += links[0][None]
        best[:, GOES_ON] = -1e9
        for i in range(1, t):
            through = best[:, :, None] + links[None]
            back[:, i] = through.argmax(1)
            new = through.max(1) + e[:, i]
            best = np.where(inside[:, i, None], new, best)
        label = best.argmax(1)
        for i in range(t - 1, -1, -1):
            here = inside[:, i]
            out[at[here, i]] = label[here]
            if i > 0:
                label = np.where(here, back[np.arange(n), i, label], label)
    return out


def names(labels, ends):
    """Names as (stretch, first, last, class)."""
    found = set()
    begin = 0
    for s, end in enumerate(ends):
        open_at, kind = -1, 0
        for i in range(begin, int(end) + 1):
            y = int(labels[i]) if i < end else 0
            inside = y > 0 and y % 2 == 0 and open_at >= 0 and kind == y // 2
            if not inside:
                if open_at >= 0:
                    found.add((s, open_at, i, kind))
                    open_at = -1
                if y > 0:
                    open_at, kind = i, (y + 1) // 2
        begin = int(end)
    return found


class Tally:
    def __init__(self):
        self.right = np.zeros(5)
        self.found = np.zeros(5)
        self.gold = np.zeros(5)

    def add(self, gold, labels, ends):
        a, b = names(gold, ends), names(labels, ends)
        for one, to in ((a, self.gold), (b, self.found), (a & b, self.right)):
            for name in one:
                to[name[3]] += 1
        return self

    def f1(self, kind=None):
        r, f, g = (x.sum() if kind is None else x[kind] for x in (self.right, self.found, self.gold))
        return 200 * r / max(1, f + g)

    def __str__(self):
        r, f, g = self.right.sum(), self.found.sum(), self.gold.sum()
        each = ' '.join(f'{name} {self.f1(k):.1f}' for k, name in ((1, 'pers'), (2, 'org'), (3, 'loc'), (4, 'other')))
        return f'F1 {self.f1():.2f} (P {100 * r / max(1, f):.1f} R {100 * r / max(1, g):.1f}) {each}'
