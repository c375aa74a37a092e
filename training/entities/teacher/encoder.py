"""The teacher's network: words as sums of what is known of them, read in both directions by a transformer.

Example: «وبرانكوفيتش», which no list has, is the sum of its endings, of the letters in its middle and of its و; what stands around it tells
the rest. A word may be hidden, so that only what stands around it tells what it is.
"""

import math
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from numbered import EDGE, LABELS

WINDOW = 256
DEVICE = 'cuda' if torch.cuda.is_available() else 'cpu'


def autocast():
    return torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == 'cuda')


class Words:
    """What is asked of words and answered, on the device."""

    def __init__(self, data):
        lengths = torch.from_numpy(data['lengths'].astype(np.int64))
        self.count = len(lengths)
        self.answers = len(data['rows'])
        # Two numbers more: the border between articles, and a word that is hidden.
        self.border, self.hidden = self.count, self.count + 1
        extra = torch.tensor([1, 1])
        self.lengths = torch.cat([lengths, extra]).to(DEVICE)
        self.begins = (self.lengths.cumsum(0) - self.lengths).to(DEVICE)
        asked = torch.from_numpy(data['asked'].astype(np.int64))
        self.asked = torch.cat([asked, torch.tensor([self.answers, self.answers + 1])]).to(DEVICE)
        self.core = torch.cat([torch.from_numpy(data['cores'].astype(np.int64)), torch.tensor([0, 0])]).to(DEVICE)

    def bags(self, words):
        """The answers of each of some words one behind another, and where each word's begin."""
        lengths = self.lengths[words]
        begins = lengths.cumsum(0) - lengths
        total = int(lengths.sum())
        at = torch.repeat_interleave(self.begins[words] - begins, lengths, output_size=total)
        return self.asked[at + torch.arange(total, device=DEVICE)], begins


def turned(x, cos, sin):
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)


class Block(nn.Module):
    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads = heads
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)
        self.ask = nn.Linear(width, 3 * width, bias=False)
        self.give = nn.Linear(width, width, bias=False)
        self.widen, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.dropout = dropout

    def forward(self, x, cos, sin):
        n, t, width = x.shape
        q, k, v = self.ask(self.first(x)).view(n, t, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        q, k = turned(q, cos, sin), turned(k, cos, sin)
        if hasattr(F, 'scaled_dot_product_attention'):
            y = F.scaled_dot_product_attention(q, k, v)
        else:
            y = ((q @ k.transpose(-1, -2)) / math.sqrt(q.shape[-1])).softmax(-1) @ v
        y = self.give(y.transpose(1, 2).reshape(n, t, width))
        x = x + F.dropout(y, self.dropout, self.training)
        y = self.narrow(F.gelu(self.widen(self.second(x))))
        return x + F.dropout(y, self.dropout, self.training)


class Encoder(nn.Module):
    def __init__(self, words, width=512, layers=8, heads=8, dropout=0.1):
        super().__init__()
        self.words = words
        self.width = width
        self.known = nn.Parameter(torch.randn(words.answers + 2, width) * 0.05)
        self.inward = nn.LayerNorm(width)
        self.blocks = nn.ModuleList(Block(width, heads, dropout) for _ in range(layers))
        self.outward = nn.LayerNorm(width)
        half = width // heads // 2
        angle = torch.arange(WINDOW)[:, None] * (1000.0 ** (-torch.arange(half) / half))[None]
        self.register_buffer('cos', angle.cos(), persistent=False)
        self.register_buffer('sin', angle.sin(), persistent=False)
        self.dropout = dropout
        self.run = None
        for block in self.blocks:
            for narrow in (block.give, block.narrow):
                nn.init.normal_(narrow.weight, std=0.02 / math.sqrt(2 * layers))
            for wide in (block.ask, block.widen):
                nn.init.normal_(wide.weight, std=0.02)

    def forward(self, tokens, compiled=False):
        met, places = torch.unique(tokens, return_inverse=True)
        asked, begins = self.words.bags(met)
        x = F.embedding_bag(asked, self.known, begins, mode='sum')
        x = self.inward(x / self.words.lengths[met].sqrt()[:, None])
        with autocast():
            x = F.embedding(places, x)
            x = F.dropout(x, self.dropout, self.training)
            if DEVICE == 'cuda':
                x = x.bfloat16()
            t = tokens.shape[1]
            cos, sin = self.cos[:t].to(x.dtype), self.sin[:t].to(x.dtype)
            for block in self.run if compiled and self.run else self.blocks:
                x = block(x, cos, sin)
            return self.outward(x)

    def compile(self):
        """Blocks made one program each; they share it."""
        if DEVICE == 'cuda':
            self.run = [torch.compile(block, dynamic=False) for block in self.blocks]


def windows(stream, offset, size=WINDOW):
    """A stream cut into rows, the rest filled with borders by the caller's stream itself."""
    n = (len(stream) - offset) // size
    return stream[offset : offset + n * size].view(n, size)


class Guesser(nn.Module):
    """Which word is hidden."""

    def __init__(self, width, cores):
        super().__init__()
        self.inner = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)
        self.cores = nn.Parameter(torch.randn(cores, width) * 0.02)
        self.bias = nn.Parameter(torch.zeros(cores))

    def forward(self, x):
        return F.linear(self.norm(F.gelu(self.inner(x))), self.cores, self.bias)


def decays(*modules):
    """Matrices decay, the rest does not."""
    some = [p for m in modules for p in m.parameters() if p.requires_grad]
    return [
        {'params': [p for p in some if p.ndim > 1], 'weight_decay': 0.02},
        {'params': [p for p in some if p.ndim <= 1], 'weight_decay': 0.0},
    ]


def adam(groups, rate):
    fused = {'fused': True} if DEVICE == 'cuda' else {}
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), eps=1e-6, **fused)


def pretrain(encoder, stream, cores, seconds, rows=256, rate=1e-3, hide=0.25, say=print, most_steps=10**9):
    """Learns to tell hidden words until the time is over. The rate falls with the time that is left."""
    words = encoder.words
    guesser = Guesser(encoder.width, cores + 1).to(DEVICE)
    optimiser = adam(decays(encoder, guesser), rate)
    everything = [p for group in optimiser.param_groups for p in group['params']]
    encoder.train()
    try:
        encoder(windows(stream, 0)[:rows], compiled=True).float().sum().backward()
        encoder.zero_grad()
        say('  blocks are compiled')
    except Exception as error:  # noqa: BLE001 -- slower, but all the same
        say(f'  blocks are not compiled: {error}')
        encoder.run = None
    begin = time.time()
    steps, tokens_read, told, last = 0, 0, 0.0, begin
    done = False
    losses = []
    while not done:
        offset = int(torch.randint(WINDOW, (1,)))
        table = windows(stream, offset)
        order = torch.randperm(len(table), device=DEVICE)
        for at in range(0, max(1, len(order) - rows + 1), rows):
            part = (time.time() - begin) / seconds
            if part >= 1 or steps >= most_steps:
                done = True
                break
            now = rate * min(1.0, part / 0.04 + 0.02) * min(1.0, (1 - part) / 0.7 + 0.01)
            for group in optimiser.param_groups:
                group['lr'] = now
            tokens = table[order[at : at + rows]]
            target = words.core[tokens]
            hidden = (torch.rand(tokens.shape, device=DEVICE) < hide) & (target > 0)
            chance = torch.rand(tokens.shape, device=DEVICE)
            seen = torch.where(hidden & (chance < 0.85), words.hidden, tokens)
            other = stream[torch.randint(len(stream), tokens.shape, device=DEVICE)]
            seen = torch.where(hidden & (chance > 0.93), other, seen)
            x = encoder(seen, compiled=True)
            with autocast():
                logits = guesser(x[hidden])
            loss = F.cross_entropy(logits.float(), target[hidden])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(everything, 1.0)
            optimiser.step()
            steps += 1
            tokens_read += tokens.numel()
            losses.append(loss.detach())
            if steps % 200 == 0 or steps in (5, 20, 50):
                mean = float(torch.stack(losses).mean())
                losses = []
                spent = time.time() - last
                say(f'  step {steps}: {mean:.3f}, {(tokens_read - told) / spent / 1e3:.0f}k words/s, {time.time() - begin:.0f} s')
                told, last = tokens_read, time.time()
    say(f'  {steps} steps, {tokens_read / 1e6:.0f} M words in {time.time() - begin:.0f} s')
    return guesser


class Namer(nn.Module):
    """The encoder with a label for each word; texts of another scheme have labels of their own."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.label = nn.ModuleList(nn.Linear(encoder.width, LABELS) for _ in range(2))

    def forward(self, tokens, scheme):
        x = self.encoder(tokens)
        with autocast():
            x = F.dropout(x, 0.1, self.training)
            return self.label[scheme](x).float()


def tune(namer, texts, epochs, rate, freeze, seed, rows=16, hide=0.1):
    """Learns labels. `texts`: streams of tokens and labels for each scheme."""
    torch.manual_seed(seed)
    for layer in namer.label:
        nn.init.normal_(layer.weight, std=0.02)
        nn.init.zeros_(layer.bias)
    encoder = namer.encoder
    encoder.known.requires_grad_(not freeze)
    optimiser = adam(decays(namer), rate)
    everything = [p for group in optimiser.param_groups for p in group['params']]
    namer.train()
    per_epoch = sum(len(tokens) // WINDOW // rows for tokens, _ in texts)
    total, step = max(1, per_epoch * epochs), 0
    for _ in range(epochs):
        batches = []
        for scheme, (tokens, labels) in enumerate(texts):
            offset = int(torch.randint(min(WINDOW, len(tokens) - WINDOW + 1), (1,)))
            t, y = windows(tokens, offset), windows(labels, offset)
            order = torch.randperm(len(t), device=DEVICE)
            batches += [(scheme, t[order[k : k + rows]], y[order[k : k + rows]]) for k in range(0, len(t), rows)]
        for k in torch.randperm(len(batches)).tolist():
            scheme, tokens, labels = batches[k]
            step += 1
            now = rate * min(1.0, step / (0.1 * total)) * max(0.01, 1 - step / (total * 1.1))
            for group in optimiser.param_groups:
                group['lr'] = now
            hidden = torch.rand(tokens.shape, device=DEVICE) < hide
            seen = torch.where(hidden & (tokens != EDGE), encoder.words.hidden, tokens)
            loss = F.cross_entropy(namer(seen, scheme).flatten(0, 1), labels.flatten())
            if scheme > 0:
                loss = loss * 0.5
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(everything, 1.0)
            optimiser.step()
    namer.eval()
    return namer


@torch.no_grad()
def chances(namer, stream, offsets=(0,), rows=256):
    """Chances of labels for each token of a stream, averaged over ways to cut it into windows."""
    namer.eval()
    out = torch.zeros(len(stream), LABELS, device=DEVICE, dtype=torch.float16)
    for offset in offsets:
        before = torch.full((offset,), namer.encoder.words.border, device=DEVICE, dtype=stream.dtype)
        rest = -(offset + len(stream)) % WINDOW
        after = torch.full((rest,), namer.encoder.words.border, device=DEVICE, dtype=stream.dtype)
        table = torch.cat([before, stream, after]).view(-1, WINDOW)
        parts = [namer(table[k : k + rows], 0).softmax(-1).half().flatten(0, 1) for k in range(0, len(table), rows)]
        out += torch.cat(parts)[offset : offset + len(stream)] / len(offsets)
    return out
