"""Trains the teacher of the tagger of names, and lets it label the news.

1. A transformer learns to tell hidden words of the news, in so many seconds.
2. Its words are gathered into kinds.
3. It learns the labels of ANERcorp's train part and of AQMAR (each scheme its own), without one fold each and with all; the way of tuning
   is chosen on two folds. What it makes of each fold is scored, and it labels the news.

    python3 teach.py --data numbered.xz --keep FOLDER --out FOLDER [--seconds 230] [--small]

A GPU with 40 GB, PyTorch 2; about seven minutes. `--small` sees on a processor that all runs. The folder to keep goes to `pupil.py`, what is
written out to `train-taught.ts`. The test part is only scored, when all is chosen.

On an H100, 15.4 million words of news read thirteen times: F1 82.4 over the folds, 77.1 on the test part (three teachers). The pupils of 32,000
rows: 80.4 over the folds. What was tried: holding fast what is known of words while it is tuned, and tuning at a third of the pace, neither of
which is better by more than chance.
"""

import argparse
import json
import gzip
import os
import time

import numpy as np
import torch

from encoder import DEVICE, Encoder, Namer, Words, chances, pretrain, tune
from numbered import EDGE, LABELS, unpack
from score import Tally, best_labels

BEGAN = time.time()
FOLDS = 4
FINE, COARSE = 512, 64


def say(what):
    print(f'{time.time() - BEGAN:6.1f} {what}', flush=True)


def gather(vectors, count, rounds=25, seed=7):
    """Spherical k-means: the kind of each vector, and the middles."""
    vectors = torch.nn.functional.normalize(vectors.float(), dim=-1)
    made = torch.Generator().manual_seed(seed)
    first = torch.randperm(min(len(vectors), count * 12), generator=made)[:count].to(vectors.device)
    middles = vectors[first].clone()
    for _ in range(rounds):
        kind = (vectors @ middles.T).argmax(-1)
        sums = torch.zeros_like(middles).index_add_(0, kind, vectors)
        empty = sums.norm(dim=-1) < 1e-6
        again = torch.randint(len(vectors), (count,), generator=made).to(vectors.device)
        sums[empty] = vectors[again[empty]]
        middles = torch.nn.functional.normalize(sums, dim=-1)
    return (vectors @ middles.T).argmax(-1), middles


class Corpus:
    """An annotated corpus as streams, by folds."""

    def __init__(self, data, name):
        column = {key: data[f'{name}.{key}'] for key in ('tokens', 'labels', 'docs', 'fold', 'words', 'gold', 'sentences')}
        size = len(column['tokens'])
        lengths = np.diff(np.append(column['docs'], size))
        fold_of = np.repeat(column['fold'], lengths)
        self.fold_of = torch.from_numpy(fold_of.astype(np.int64))
        self.tokens = torch.from_numpy(column['tokens'].astype(np.int64)).to(DEVICE)
        self.labels = torch.from_numpy(column['labels'].astype(np.int64)).to(DEVICE)
        self.column = column
        self.word_fold = fold_of[column['words']]

    def stream(self, fold):
        """Tokens and labels of all folds but one; of all where fold is -1."""
        some = (self.fold_of != fold).to(DEVICE)
        return self.tokens[some], self.labels[some]

    def part(self, fold):
        return self.tokens[(self.fold_of == fold).to(DEVICE)]

    def score(self, fold, scores, links=None, tally=None):
        """`scores` of the tokens of one fold, in nats."""
        places = np.where(self.fold_of.numpy() == fold)[0]
        ends = np.append(np.where(self.column['tokens'][places] == EDGE)[0] + 1, len(places))
        labels = np.zeros(len(self.fold_of), np.int64)
        labels[places] = best_labels(scores, np.unique(ends), links)
        some = np.where(self.word_fold == fold)[0]
        sentences = self.column['sentences']
        sentences = sentences[(sentences > some[0]) & (sentences <= some[-1] + 1)] - some[0]
        tally = Tally() if tally is None else tally
        return tally.add(self.column['gold'][some], labels[self.column['words'][some]], sentences)


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument('--data', required=True)
    asked.add_argument('--keep', required=True)
    asked.add_argument('--out', required=True)
    asked.add_argument('--seconds', type=float, default=230)
    asked.add_argument('--until', type=float, default=430, help='seconds after which nothing new begins')
    asked.add_argument('--small', action='store_true')
    args = asked.parse_args()
    os.makedirs(args.keep, exist_ok=True)
    os.makedirs(args.out, exist_ok=True)
    torch.manual_seed(1)
    torch.backends.cuda.matmul.allow_tf32 = True
    data = unpack(args.data)
    say(f'{len(data["news"])} tokens of {len(data["lengths"])} words, on {DEVICE}')

    words = Words(data)
    news = torch.from_numpy(data['news'].astype(np.int64))
    news[torch.from_numpy(data['ends'][1:].astype(np.int64)) - 1] = words.border
    news = news.to(DEVICE)
    own, other, test = (Corpus(data, name) for name in ('anercorp', 'aqmar', 'test'))
    if args.small:
        news = news[:20000]
        shape = {'width': 32, 'layers': 2, 'heads': 2}
    else:
        shape = {'width': 512, 'layers': 8, 'heads': 8}
    encoder = Encoder(words, **shape).to(DEVICE)
    encoder.compile()
    text = torch.cat([news, own.tokens, other.tokens])
    cores = int(words.core.max())
    rows = 8 if args.small else 256
    guesser = pretrain(encoder, text, cores, args.seconds, rows=rows, say=say)
    kinds, middles = gather(guesser.cores.detach()[1:], FINE)
    coarse, _ = gather(middles, COARSE)
    kinds = torch.cat([torch.zeros(1, dtype=torch.long), kinds.cpu() + 1])
    coarse = torch.cat([torch.zeros(1, dtype=torch.long), coarse.cpu() + 1])
    state = {key: value.detach().clone() for key, value in encoder.state_dict().items()}
    torch.save({'kinds': kinds, 'coarse': coarse}, f'{args.keep}/kinds.pt')
    say('kinds')
    del guesser

    epochs = 1 if args.small else 12
    encoder.run = None
    namer = Namer(encoder).to(DEVICE)

    def tuned(fold, way, seed):
        encoder.load_state_dict(state)
        texts = [own.stream(fold), (other.tokens, other.labels)]
        return tune(namer, texts, epochs, way['rate'], way['freeze'], seed)

    def judged(fold, offsets=(0, 128)):
        part = own.part(fold)
        return chances(namer, part, offsets).float().cpu().numpy()

    ways = [
        {'rate': 3e-4, 'freeze': False},
        {'rate': 3e-4, 'freeze': True},
        {'rate': 1e-4, 'freeze': False},
    ]
    found = []
    for way in ways[:1] if args.small else ways:
        tally = Tally()
        for fold in (0, 2):
            tuned(fold, way, 0)
            own.score(fold, np.log(judged(fold) + 1e-6), tally=tally)
        found.append((tally.f1(), way))
        say(f'{way}: {tally}')
    way = max(found, key=lambda one: one[0])[1]

    report = {'ways': [(f1, way) for f1, way in found], 'folds': []}
    whole = Tally()
    for fold in [*range(FOLDS), -1]:
        seeds = 1 if args.small or fold >= 0 else 3
        silver = torch.zeros(len(news), LABELS, device=DEVICE, dtype=torch.float16)
        sums, used = 0, 0
        tests = 0
        for seed in range(seeds):
            if used > 0 and time.time() - BEGAN > args.until:
                break
            tuned(fold, way, seed + 10)
            used += 1
            silver += chances(namer, news, (seed * 96,))
            if fold >= 0:
                sums = sums + judged(fold)
            else:
                tests = tests + chances(namer, test.tokens, (0, 128)).float().cpu().numpy()
        torch.save(silver / used, f'{args.keep}/silver{fold}.pt')
        if fold >= 0:
            mine = own.score(fold, np.log(sums / used + 1e-6), tally=Tally())
            own.score(fold, np.log(sums / used + 1e-6), tally=whole)
            report['folds'].append(str(mine))
            say(f'fold {fold}, {used} teachers: {mine}')
        else:
            report['test'] = str(test.score(0, np.log(tests / used + 1e-6)))
            labels = (silver / used).float()
            sure, label = labels.max(-1)
            packed = label.cpu().numpy().astype(np.uint8) + 16 * (sure.cpu().numpy() * 15).astype(np.uint8)
            with open(f'{args.out}/silver.gz', 'wb') as target:
                target.write(gzip.compress(packed.tobytes(), 6))
    report['all'] = str(whole)
    say(f'all folds: {whole}')
    say(f'test part, only scored: {report["test"]}')
    with open(f'{args.out}/teach.json', 'w') as target:
        json.dump(report, target, indent=1)
    say('done')


if __name__ == '__main__':
    main()
