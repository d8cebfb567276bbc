import { describe, expect, test } from 'vitest';
import { projectName } from '../../../../server/core/features/view/project.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { readWith } from '../../../helpers/environment.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

const documentOf = (metadata: string) => `# 04 - 3rd Party Integrations & Data Sync

${metadata}

## 1. Integration Landscape Overview

Harbour takes money through Stripe.
`;

describe.each(Object.entries(SPELLINGS))('the name of the project, %s', (_, spell) => {
  test.each([
    ['**Project Name:** Harbour', 'Harbour'],
    ['**Product:** Harbour & Sons', 'Harbour & Sons'],
    ['**Project Name:** [Project Name]', undefined],
    ['**Project Name:** TBD', undefined],
    ['**Project Name:**', undefined],
    ['**Status:** Draft', undefined],
  ])('%s', (metadata, name) => {
    const { spec } = checkText(spell(documentOf(metadata)), readWith('data-sync'));
    expect(spec && projectName(spec)).toBe(name);
    expect(spec?.template.id).toBe('data-sync');
  });
});
