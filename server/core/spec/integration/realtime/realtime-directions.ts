import { comparable } from '../../../text/comparable.ts';
import type { Direction } from './realtime-event.ts';

/** Words that say what is done with an event; a label of one of them is no event's name. */
const WORDS: readonly (readonly [Direction, string])[] = [
  ['emit', 'emit emits emitted emite emettre senden kirim отправка 送信 발신 发送'],
  [
    'broadcast',
    'broadcast broadcasts broadcasted difusion transmision diffusion рассылка ブロードキャスト 브로드캐스트 广播',
  ],
  ['publish', 'publish publishes published publicar publier публикация 発行 발행 发布'],
  ['send', 'send sends sent push pushes trigger triggers enviar envoyer'],
  [
    'subscribe',
    'subscribe subscribes unsubscribe subscription suscribir inscrever abonnieren berlangganan подписка 購読 구독 订阅',
  ],
  [
    'receive',
    'receive receives received recibir receber recevoir empfangen terima получение 受信 수신 接收',
  ],
  ['listen', 'listen listens on handle handles handled escuchar ecouter dengar'],
];
const BY_WORD = new Map(
  WORDS.flatMap(([direction, words]) =>
    words.split(' ').map((word) => [comparable(word), direction] as const),
  ),
);
const CLIENT = `(?:clients?|browsers?|apps?|users?|frontend|c|cliente|klien|клиент)`;
const SERVER = `(?:servers?|backend|api|s|servidor|serveur|сервер)`;
const ARROW = String.raw`\s{0,2}(?:→|⇒|->|=>|-->|➜|➡️?|to|2|a|au)\s{0,2}(?:the\s|all\s|other\s|el\s|le\s)?`;
const TO_CLIENT = new RegExp(String.raw`(?:^|[^\p{L}])${SERVER}${ARROW}${CLIENT}(?![\p{L}])`, 'iu');
const TO_SERVER = new RegExp(String.raw`(?:^|[^\p{L}])${CLIENT}${ARROW}${SERVER}(?![\p{L}])`, 'iu');
/** Somebody on our side sends what is named next. */
const SENDS =
  /(?:^|[^\p{L}])(?:(?:re)?emit(?:s|ted|ting)?|broadcast(?:s|ed|ing)?|publish(?:es|ed|ing)?|sends?|pushes|triggers?)(?:\s(?:the|an?|to|all|event|a custom))*[\s"'`(:]*$/iu;

/** The direction that a label is, and nothing else; undefined for any other label. */
export function directionOfLabel(label: string): Direction | undefined {
  const word = comparable(label);
  return BY_WORD.get(word) ?? BY_WORD.get(word.replace(/ (?:events?|messages?|to|from)$/, ''));
}

const EVENTS = `(?:events?|messages?|eventos|mensajes|ereignisse|nachrichten)`;
const OF_CLIENT = whose(CLIENT);
const OF_SERVER = whose(SERVER);

/** The direction of what a label says that one side's events are: "Client events", "Events from the server"; undefined for no such label. */
export function senderOf(label: string): Direction | undefined {
  const words = comparable(label);
  if (OF_CLIENT.test(words)) return 'to server';
  return OF_SERVER.test(words) ? 'to client' : undefined;
}

function whose(side: string): RegExp {
  return new RegExp(
    `^(?:${side}(?: side)? ${EVENTS}|${EVENTS} (?:(?:sent |emitted )?(?:by|from) )?(?:the )?${side})$`,
    'iu',
  );
}

/** The direction that a text draws as an arrow between client and server; undefined for none. */
export function arrowIn(text: string): Direction | undefined {
  const line = text.slice(0, 400);
  const toClient = TO_CLIENT.test(line);
  const toServer = TO_SERVER.test(line);
  if (toClient === toServer) return undefined;
  return toClient ? 'to client' : 'to server';
}

/** Whether what stands right before a name says that our side sends it. */
export function isSending(before: string): boolean {
  return SENDS.test(before.slice(-80));
}

/** Whether a name is only when something else happens: "after `disconnect`, the server tells the others". */
export function isOccasion(before: string): boolean {
  return /\b(?:after|on|upon|when|once|before|if|until)(?:\s(?:an?|the))?[\s"'`(:]*$/i.test(
    before.slice(-40),
  );
}

/** Whether a direction is one of sending. */
export function isSendingWord(direction: Direction | undefined): boolean {
  return (
    direction === 'emit' ||
    direction === 'broadcast' ||
    direction === 'publish' ||
    direction === 'send'
  );
}
