"""Teaches the tagger's own table what the teacher made of the news.

Example: of «برانكوفيتش» in a hundred sentences the teacher says person, mostly; the pupil, which only sums what five words say of a label,
gets the weights with which its sums come closest to that.

The pupil has the rows of `src/reader/entities/features.ts`, by the same hash. Only answers of at least five articles, or of three annotated
tokens, have rows. It learns in a narrow table, in which two answers may share a row; what the rows of the answers that it has met say is then
written to a wide one, so that an answer it has never met finds no row by chance.

A few hidden sums beside the plain ones, cut off at zero, were tried and found no more names at the same size; so did three words on each side.

    python3 pupil.py --data numbered.xz --keep FOLDER --fold F --out FILE [--gold 0.1 --rows 32000 --seconds 40]

The folder is what `teach.py` has kept. Fold -1 is all. Prints the score of the fold.
"""

import argparse
import time

import numpy as np
import torch
from torch.nn import functional as F

from encoder import DEVICE
from numbered import COARSE_AND_SIGN, EDGE, FARTHEST_TEMPLATE, KIND, COARSE, LABELS, MOSTLY, NARROW, ROWS, row_of, unpack
from score import GOES_ON, Tally
from teach import Corpus, gather

SIGN = 1
"""The template that asks for a word's sign."""
CODES = 250
"""Kinds of what a word mostly is; a byte holds them."""
SCALE = 1 / 8
REACH = 2
PLACES = range(-REACH, REACH + 1)
OFTEN, OFTEN_NEAR = 25, 60
"""So many tokens of the news at least a row must hold at; more where it tells of a neighbour."""
SHARE = 0.3
"""An answer keeps what its narrow row says where it is at least this part of what that row was met for."""
CHUNK = 32
BEGAN = time.time()


def say(what):
    print(f'{time.time() - BEGAN:6.1f} {what}', flush=True)


def codes_of(core, silver, stream, middles=None):
    """What each core mostly is, and what stands before and behind it: a code, by likeness of shares. 0 for none."""
    count = int(core.max()) + 1
    at = core[stream]
    sums = torch.zeros(count, 3 * LABELS, device=DEVICE)
    total = torch.zeros(count, device=DEVICE).index_add_(0, at, torch.ones(len(at), device=DEVICE))
    some = silver.float()
    for k, near in enumerate((some, some.roll(1, 0), some.roll(-1, 0))):
        sums[:, k * LABELS : (k + 1) * LABELS].index_add_(0, at, near)
    before = torch.full((LABELS,), 0.03, device=DEVICE)
    before[0] = 0.3
    shares = (sums + before.repeat(3)) / (total + float(before.sum()))[:, None]
    roots = shares.sqrt()
    roots[:, LABELS:] *= 0.5
    met = total > 0
    met[0] = False
    if middles is None:
        weights = total[met].sqrt()
        order = torch.argsort(-weights)
        _, middles = gather(roots[met][order], CODES, rounds=40)
    code = torch.zeros(count, dtype=torch.long, device=DEVICE)
    code[met] = (torch.nn.functional.normalize(roots[met], dim=-1) @ middles.T).argmax(-1) + 1
    return code, middles


class Pupil:
    """Rows of each word at each place, and the weights."""

    def __init__(self, data, kinds, coarse, codes):
        rows, lengths, asked, cores = data['rows'], data['lengths'], data['asked'], data['cores']
        words = len(lengths)
        word = np.repeat(np.arange(words), lengths)
        template, a, b = rows[asked].T
        sign = np.zeros(words, np.int64)
        sign[word[template == SIGN]] = a[template == SIGN]
        stays = template != COARSE_AND_SIGN
        word, template, a, b = word[stays], template[stays].astype(np.int64), a[stays].astype(np.int64), b[stays].astype(np.int64)
        kind = kinds[cores].numpy()
        broad = coarse[kind].numpy()
        code = codes.cpu().numpy()[cores]
        every = np.arange(words)
        more = [
            (every[kind > 0], KIND, kind[kind > 0], 0),
            (every[kind > 0], COARSE, broad[kind > 0], 0),
            (every[code > 0], MOSTLY, code[code > 0], 0),
            (every, COARSE_AND_SIGN, broad, sign),
        ]
        question = asked[stays].astype(np.int64)
        _, both = np.unique(broad * 4096 + sign, return_inverse=True)
        first = len(rows)
        numbers = [first + kind[kind > 0], first + 1000 + broad[kind > 0], first + 2000 + code[code > 0], first + 3000 + both.ravel()]
        word = np.concatenate([word, *(w for w, _, _, _ in more)])
        order = np.argsort(word, kind='stable')
        word = word[order]
        template = np.concatenate([template, *(np.full(len(w), t) for w, t, _, _ in more)])[order]
        a = np.concatenate([a, *(np.broadcast_to(x, w.shape) for w, _, x, _ in more)])[order]
        b = np.concatenate([b, *(np.broadcast_to(x, w.shape) for w, _, _, x in more)])[order]
        same = np.concatenate([question, *numbers])[order]
        news = np.bincount(data['news'], minlength=words)
        gold = np.bincount(data['anercorp.tokens'], minlength=words)
        met = np.bincount(same, weights=news[word])[same]
        annotated = np.bincount(same, weights=gold[word])[same]
        self.bags = {}
        self.used, self.wide = np.zeros(NARROW), np.zeros(ROWS)
        for p in PLACES:
            some = (met >= (OFTEN if p == 0 else OFTEN_NEAR)) | (annotated >= 3)
            if p != 0:
                some &= template <= FARTHEST_TEMPLATE
            row = row_of(100 + (REACH - p) * 40 + template[some], a[some], b[some])
            often = news[word[some]] + 100 * gold[word[some]]
            np.add.at(self.used, row & (NARROW - 1), often)
            np.add.at(self.wide, row, often)
            self.bags[p] = self.bag(word[some], row & (NARROW - 1), words)
        self.used = torch.from_numpy(self.used).to(DEVICE)
        self.own = torch.zeros(NARROW, LABELS, device=DEVICE, requires_grad=True)
        self.links = torch.zeros(LABELS, LABELS, device=DEVICE, requires_grad=True)
        self.never = torch.zeros(LABELS, LABELS, dtype=torch.bool, device=DEVICE)
        for y in GOES_ON:
            for p in range(LABELS):
                self.never[p, y] = p not in (y, y - 1)
        self.kept = None

    @staticmethod
    def bag(word, row, words):
        lengths = np.bincount(word, minlength=words)
        begins = np.cumsum(lengths) - lengths
        return tuple(torch.from_numpy(x.astype(np.int64)).to(DEVICE) for x in (row, begins, lengths))

    def sum_of(self, bag, words, table, dropout):
        rows, begins, lengths = bag
        lengths = lengths[words]
        starts = lengths.cumsum(0) - lengths
        total = int(lengths.sum())
        at = torch.repeat_interleave(begins[words] - starts, lengths, output_size=total)
        rows = rows[at + torch.arange(total, device=DEVICE)]
        weights = None
        if dropout > 0:
            weights = (torch.rand(total, device=DEVICE) > dropout).float() / (1 - dropout)
        return F.embedding_bag(rows, table, starts, mode='sum', per_sample_weights=weights)

    def scores(self, tokens, lines, dropout=0.0, own=None):
        """Scores of rows of tokens that have REACH more at both ends."""
        own = self.own if own is None else own
        size = tokens.shape[1] - 2 * REACH
        centre = lines[:, REACH : REACH + size]
        met, inverse = torch.unique(torch.cat([tokens.flatten(), tokens.new_zeros(1)]), return_inverse=True)
        edge = inverse[-1]
        inverse = inverse[:-1].view(tokens.shape)
        scores = 0
        for p in PLACES:
            at = slice(REACH + p, REACH + p + size)
            place = torch.where(lines[:, at] == centre, inverse[:, at], edge)
            scores = scores + F.embedding(place, self.sum_of(self.bags[p], met, own, dropout))
        return scores

    def loss(self, scores, chances):
        """How unlikely the chain makes the labels, expected over the teacher's chances."""
        links = self.links.masked_fill(self.never, -1e4)
        alpha = scores[:, 0]
        for i in range(1, scores.shape[1]):
            alpha = torch.logsumexp(alpha[:, :, None] + links, 1) + scores[:, i]
        total = torch.logsumexp(alpha, -1)
        said = (chances * scores).sum((1, 2))
        pairs = torch.einsum('bip,biy->bpy', chances[:, :-1], chances[:, 1:]).masked_fill(self.never, 0)
        said = said + (pairs * self.links).sum((1, 2))
        return (total - said).sum() / chances.shape[0] / chances.shape[1]

    def whole(self):
        """The weights as they are shipped, in numbers of one byte."""
        own = (self.own.detach() / SCALE).round().clamp(-127, 127)
        return own * self.kept, (self.links.detach() / SCALE).round()

    def spread(self, own):
        """The narrow table's weights at the wide table's rows, where that row is a good part of what the narrow one was met for."""
        rows = np.where(self.wide > 0)[0]
        share = self.wide[rows] / self.used.cpu().numpy()[rows & (NARROW - 1)]
        rows = rows[share >= SHARE]
        wide = np.zeros((ROWS, LABELS), np.int8)
        wide[rows] = own[rows & (NARROW - 1)]
        return wide


def write(file, kinds, coarse, codes, links, own):
    """Five columns of numbers, their lengths before them: what `taught.ts` reads."""
    columns = [np.asarray(x).ravel().astype('<i2') for x in (kinds, coarse, codes, links)]
    rows = np.where(own.any(1))[0]
    with open(file, 'wb') as target:
        target.write(np.array([len(x) for x in columns] + [len(rows)], '<i4').tobytes())
        target.write(rows.astype('<i4').tobytes())
        for x in columns:
            target.write(x.tobytes())
        target.write(own[rows].astype(np.int8).tobytes())


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument('--data', required=True)
    asked.add_argument('--keep', required=True)
    asked.add_argument('--out')
    asked.add_argument('--fold', type=int, required=True)
    asked.add_argument('--gold', type=float, default=0.1)
    asked.add_argument('--rows', type=int, default=32000)
    asked.add_argument('--seconds', type=float, default=40)
    asked.add_argument('--rate', type=float, default=0.01)
    asked.add_argument('--dropout', type=float, default=0.1)
    asked.add_argument('--batch', type=int, default=2048)
    args = asked.parse_args()
    torch.manual_seed(5)
    data = unpack(args.data)
    kept = torch.load(f'{args.keep}/kinds.pt')
    core = torch.from_numpy(data['cores'].astype(np.int64)).to(DEVICE)
    stream = torch.from_numpy(data['news'].astype(np.int64)).to(DEVICE)
    whole = torch.load(f'{args.keep}/silver-1.pt').to(DEVICE)
    stream = stream[: len(whole)]
    codes, middles = codes_of(core, whole, stream)
    silver = whole
    if args.fold >= 0:
        silver = torch.load(f'{args.keep}/silver{args.fold}.pt').to(DEVICE)
        codes, _ = codes_of(core, silver, stream, middles)
    del whole
    pupil = Pupil(data, kept['kinds'], kept['coarse'], codes)
    own = Corpus(data, 'anercorp')
    gold_tokens, gold_labels = own.stream(args.fold)
    gold_chances = F.one_hot(gold_labels, LABELS).float()
    line = torch.cumsum((stream == EDGE).int(), 0)
    gold_line = torch.cumsum((gold_tokens == EDGE).int(), 0)
    say(f'{int((pupil.used > 0).sum())} rows in use')

    def cut(tokens, lines, chances, starts):
        at = starts[:, None] + torch.arange(-REACH, CHUNK + REACH, device=DEVICE)
        return tokens[at], lines[at], chances[at[:, REACH : REACH + CHUNK]].float()

    optimiser = torch.optim.Adam(
        [
            {'params': [pupil.own], 'lr': args.rate, 'base': args.rate},
            {'params': [pupil.links], 'lr': args.rate * 0.4, 'base': args.rate * 0.4},
        ],
        betas=(0.9, 0.99),
    )
    begin = time.time()
    steps, pruned, sums = 0, False, 0.0
    few = max(8, args.batch // 8)
    while True:
        part = (time.time() - begin) / args.seconds
        if part >= 1:
            break
        if part > 0.6 and not pruned:
            pruned = True
            worth = pupil.own.detach().abs().max(-1).values * pupil.used.sqrt()
            least = torch.sort(worth, descending=True).values[min(args.rows, NARROW - 1)]
            pupil.kept = (worth > least).float()[:, None]
            with torch.no_grad():
                pupil.own *= pupil.kept
        for group in optimiser.param_groups:
            group['lr'] = group['base'] * min(1, part / 0.03 + 0.05) * (1.02 - part)
        starts = torch.randint(REACH, len(stream) - CHUNK - REACH, (args.batch,), device=DEVICE)
        more = torch.randint(REACH, len(gold_tokens) - CHUNK - REACH, (few,), device=DEVICE)
        a, b = cut(stream, line, silver, starts), cut(gold_tokens, gold_line, gold_chances, more)
        tokens, lines, chances = (torch.cat(two) for two in zip(a, b))
        scores = pupil.scores(tokens, lines, args.dropout)
        loss = pupil.loss(scores[: args.batch], chances[: args.batch]) + args.gold * pupil.loss(scores[args.batch :], chances[args.batch :])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        if pupil.kept is not None:
            pupil.own.grad *= pupil.kept
        optimiser.step()
        with torch.no_grad():
            if pupil.kept is not None:
                pupil.own *= pupil.kept
        sums += float(loss.detach()) if steps % 50 == 0 else 0
        steps += 1
        if steps % 200 == 0:
            say(f'  step {steps}: {sums / 4:.4f}')
            sums = 0.0
    say(f'{steps} steps, {steps * args.batch * CHUNK / len(stream):.1f} times the news')

    own_bytes, links = pupil.whole()

    def judged(tokens):
        lines = torch.cumsum((tokens == EDGE).int(), 0)
        pad = torch.zeros(REACH, device=DEVICE, dtype=tokens.dtype)
        padded = torch.cat([pad, tokens, pad])[None]
        padded_lines = torch.cat([pad - 1, lines, pad - 2])[None]
        with torch.no_grad():
            return pupil.scores(padded, padded_lines, own=own_bytes * SCALE)[0].cpu().numpy()

    for fold in range(4) if args.fold < 0 else [args.fold]:
        tally = own.score(fold, judged(own.part(fold)), links.cpu().numpy() * SCALE, tally=Tally())
        say(f'gold {args.gold} rows {args.rows} fold {fold}{" (learnt)" if args.fold < 0 else ""}: {tally}')
    if args.out:
        write(args.out, kept['kinds'], kept['coarse'], codes.cpu(), links.cpu(), pupil.spread(own_bytes.cpu().numpy()))


if __name__ == '__main__':
    main()
