/** What states and bodies are called: «العراق» and its people, the names of one body and who heads it. */
import { describe, expect, it } from 'vitest';
import { bodyCalled, officeWords, stateWords, topicWords } from './called.ts';

describe('what the lexicon calls', () => {
  it('a state, by its name and by its people', () => {
    const iraq = stateWords().get('IRQ');
    expect(iraq?.names[0]).toBe('العراق');
    expect(iraq?.people).toContain('عراقية');
  });

  it('a body, by all its names and by the office that heads it', () => {
    const nato = bodyCalled('حلف الناتو');
    expect(nato?.offices).toEqual(['nato-secretary-general']);
    expect(nato?.names).toContain('حلف شمال أطلسي');
    expect(bodyCalled('حلف شمال الأطلسي')).toEqual(nato);
  });

  it('an office and a topic', () => {
    expect(officeWords().get('prime-minister')).toBe('رئيس وزراء');
    expect(officeWords().get('president')).toBe('رئيس');
    expect(topicWords().get('diplomacy/relations')).toEqual({ ar: 'العلاقات الثنائية', en: 'Bilateral relations' });
  });

  it('nobody where no office is known', () => {
    expect(bodyCalled('نادي الرمال للشطرنج')).toBeNull();
  });
});
