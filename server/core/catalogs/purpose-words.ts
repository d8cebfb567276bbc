import type { Purpose } from './purpose.ts';

const WORDS: Readonly<Record<Purpose, RegExp | undefined>> = {
  payment:
    /\b(?:payments?|billing|checkout|pagos?|pagamentos?|paiements?|zahlung\w*|pembayaran)\b|оплат|плат[её]ж|決済|결제|支付/i,
  email: /\be?-?mails?\b|\bcorreos?\b|\bcourriels?\b|\bsurel\b|почт|письм|メール|메일|邮件|郵件/i,
  push: /\bpush\b|\bnotifi\w+|пуш|プッシュ|푸시|推送/i,
  realtime:
    /\breal-?\s?time\b|\b(?:web-?\s?)?sockets?\b|tiempo real|tempo real|temps réel|echtzeit|リアルタイム|실시간|实时|即時/i,
  other: undefined,
};

/** The purposes of which any of several texts has an everyday word. */
export function purposesIn(texts: readonly string[]): Set<Purpose> {
  const purposes = Object.keys(WORDS) as Purpose[];
  return new Set(purposes.filter((purpose) => texts.some((text) => speaksOf(purpose, text))));
}

/** Whether a text has an everyday word for a purpose ("payments", "メール"); false for `other`. */
export function speaksOf(purpose: Purpose, text: string): boolean {
  return WORDS[purpose]?.test(text) === true;
}
