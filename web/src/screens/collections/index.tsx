/** Collections: all of them, or one with what is in it. */
import { useParams } from 'react-router';
import { AllCollections } from './all-collections.tsx';
import { OneCollection } from './one-collection.tsx';
import './collections.css';

export function Component() {
  const { id } = useParams();
  return id === undefined ? <AllCollections /> : <OneCollection id={id} />;
}
