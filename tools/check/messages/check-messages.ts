import type { Finding } from '../finding.ts';
import { listRepositoryFiles } from '../repository-files.ts';
import { readCatalogue } from './catalogue.ts';
import { checkRefusalTexts, compareCatalogues } from './compare.ts';
import { checkMessageUse } from './usage.ts';

/** Message catalogues: complete in both languages, free of leftovers, in step with the code. */
export function checkMessages(root: string): Finding[] {
  const zh = readCatalogue(root, 'zh-CN');
  const en = readCatalogue(root, 'en');
  const empty =
    zh.size === 0
      ? [
          {
            rule: 'message-missing',
            at: 'ui/messages/zh-CN',
            says: 'holds no text: Chinese is the source language, write it first.',
          },
        ]
      : [];
  return [
    ...empty,
    ...compareCatalogues(zh, en),
    ...checkMessageUse(root, listRepositoryFiles(root), zh),
    ...checkRefusalTexts(),
  ];
}
