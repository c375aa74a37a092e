/** Tabs whose choice stands in the address: links, so that each can be opened beside the others, sent, and gone back from. */
import { Link, useSearchParams } from 'react-router';
import './tabs.css';

interface TabsProps {
  readonly label: string;
  /** The parameter that holds the choice. */
  readonly name: string;
  /** The tab that no parameter means. */
  readonly usual: string;
  readonly chosen: string;
  readonly tabs: readonly { readonly id: string; readonly label: string }[];
}

export function Tabs({ label, name, usual, chosen, tabs }: TabsProps) {
  const [parameters] = useSearchParams();
  const to = (id: string): string => {
    // What one tab is set to is no business of the other.
    const next = new URLSearchParams(parameters.has('lang') ? { lang: parameters.get('lang') ?? '' } : {});
    if (id !== usual) next.set(name, id);
    return `?${next}`;
  };
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ id, label: text }) => (
        <Link key={id} to={to(id)} aria-current={id === chosen ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
