import type { VariableLanguage } from '../catalogs/catalog.ts';
import type { ExpressionParser } from '../catalogs/facts.ts';
import { acceptsSyntax, isHelperLike, writeVariable } from './language.ts';
import { isPlain } from './plain.ts';
import type { VariableSyntax } from './scan.ts';

/** A variable as written, and what stands between its marks. */
interface Written {
  readonly syntax: VariableSyntax;
  readonly text: string;
  readonly inner: string;
}

/** What is wrong with a variable. */
export interface VariableFault {
  /**
   * `braces`, `empty`, `space` and `character` are wrong in every language; `helper` names one that the
   * provider does not have, `foreign` is another language's form, `namespace` lacks Brevo's.
   */
  readonly is: 'braces' | 'empty' | 'space' | 'character' | 'helper' | 'foreign' | 'namespace';
  /** What it should be, most likely first; empty where nobody can tell. */
  readonly repairs: readonly string[];
}

interface Known {
  /** Undefined where the provider is not known. */
  readonly language: VariableLanguage | undefined;
  /** Undefined while it is not loaded. */
  readonly parse: ExpressionParser | undefined;
}

/** Django's, Go's or Liquid's way of writing more than a name. */
const OTHER_LANGUAGE = /^[.$]|[|"'()=?<>+*%]|^(?:if|else|elsif|end|range|with|for|block|define)\b/;
const PATH = /^[@$]?[\p{L}_][\p{L}\p{N}_$-]*(?:[./][\p{L}\p{N}_$-]+)*$/u;
/** A path with an index or a key in brackets, as Liquid and Jinja have it: `items[0].name`. */
const INDEXED =
  /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[(?:-?[\p{L}\p{N}_]{1,60}|"[^"\]]{1,60}"|'[^'\]]{1,60}')\])+$/u;
const WORD = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;
/** Variables of Brevo's own, without a namespace. */
const BREVO = /^(?:mirror|unsubscribe|update_profile|doubleoptin|time_now|forloop|item)$/;

/** What is wrong with a variable for a provider; undefined for nothing that we are sure of. */
export function judgeVariable(variable: Written, known: Known): VariableFault | undefined {
  const { syntax, text, inner } = variable;
  const { language } = known;
  if (syntax === 'broken') return formed(brokenBraces(inner, text), 'double', language);
  if (syntax === 'double' || syntax === 'triple') {
    const wrong = wrongInside(variable, known);
    if (wrong) return formed(wrong, syntax, language);
    return language && foreignInside(variable, language);
  }
  // Mailgun's %unsubscribe_url%, SendGrid's <%asm_preferences_url%>.
  if ((syntax === 'percent' || syntax === 'erb') && language?.reserved?.includes(inner))
    return undefined;
  if (language && syntax === 'percent' && language.language === 'mailgun') {
    const isRecipient = /^recipient(?:\.|$)/.test(inner);
    return isRecipient ? undefined : { is: 'foreign', repairs: [`%recipient.${inner}%`] };
  }
  if (!language || acceptsSyntax(language, syntax)) return undefined;
  const repairs = PATH.test(inner) ? [writeVariable(inner, language)] : [];
  return { is: 'foreign', repairs };
}

/** A fault whose repairs are written as the provider does: a blank in the name may not be all that was wrong. */
function formed(
  fault: VariableFault,
  syntax: VariableSyntax,
  language: VariableLanguage | undefined,
): VariableFault {
  const repairs = fault.repairs.map((text) => {
    const inner = text.replace(/^\{+~?\s*|\s*~?\}+$/g, '');
    const foreign = language && foreignInside({ syntax, text, inner }, language);
    return foreign?.repairs[0] ?? text;
  });
  return { ...fault, repairs };
}

function brokenBraces(inner: string, text: string): VariableFault {
  if (inner === '') return { is: 'empty', repairs: [] };
  const name = inner.replace(/\s+/g, '_');
  const blank = /^\{+\s/.test(text) ? ' ' : '';
  const isName = /^[#^/&]?\s*[\p{L}\p{N}_@.-]+(?:\s+[\p{L}\p{N}_@.-]+)*$/u.test(inner);
  const repaired = /^[#^/]/.test(inner) ? inner : name;
  return { is: 'braces', repairs: isName ? [`{{${blank}${repaired}${blank}}}`] : [] };
}

/** What is wrong between double or triple braces, in any language. */
function wrongInside(
  { text, inner }: Written,
  { language, parse }: Known,
): VariableFault | undefined {
  const [, sigil = '', said = ''] = /^~?\s*([#^/&>!]?)\s*(.*?)\s*~?$/s.exec(inner) ?? [];
  if (sigil === '!' || sigil === '>' || /^(?:else\b|$)/.test(said)) return undefined;
  if (said.includes('\\')) {
    const name = said.replaceAll('\\', '');
    const repairs = PATH.test(name) ? [text.replace(said, () => name)] : [];
    return { is: 'character', repairs };
  }
  const head = said.replace(/\s*\|.*$/s, '');
  if (head === '' || isPlain(head) || !parse) return undefined;
  const expression = parse(head);
  if (!expression) {
    if (INDEXED.test(head)) return undefined;
    const isOther = OTHER_LANGUAGE.test(said) && !/^[\p{L}\p{N}_ ]+['’][\p{L} ]+$/u.test(said);
    return PATH.test(head) || isOther ? undefined : wrongCharacter(text, said, head);
  }
  const { name, values } = expression;
  if (values.length === 0 || language?.helpers?.includes(name)) return undefined;
  const words = head.split(/\s+/);
  if (words.length === 1 && /\.\.|\.$/.test(head) && !/[^\w.-]/.test(head))
    return wrongCharacter(text, said, head.replace(/\.{2,}/g, '.'));
  const isSpaced = values.every((value) => value !== undefined) && words.every(isWord);
  if (!isSpaced || words.slice(1).some((word) => /^(?:in|or|and|as|not)$/.test(word))) {
    return undefined;
  }
  // The word may be a helper that the provider has and we do not know of.
  if (
    sigil !== '' ||
    (isHelperLike(name) && !words.some((word) => /^(?:of|de|du|von)$/.test(word)))
  ) {
    return language?.helpers && sigil !== '/' ? { is: 'helper', repairs: [] } : undefined;
  }
  const joined = words.join('_');
  const path = /[A-Z]/.test(joined) && /[a-z]/.test(joined) ? joined.toLowerCase() : joined;
  return { is: 'space', repairs: [text.replace(said, () => path)] };
}

/** A name with signs that none has; repaired where it only begins or ends with them. */
function wrongCharacter(text: string, said: string, head: string): VariableFault {
  const name = head.replace(/^[^\p{L}_]+|[^\p{L}\p{N}_]+$/gu, '');
  return { is: 'character', repairs: PATH.test(name) ? [text.replace(said, () => name)] : [] };
}

function isWord(word: string): boolean {
  return WORD.test(word);
}

/** What is right between braces, but in another provider's language. */
function foreignInside(
  { syntax, inner, text }: Written,
  language: VariableLanguage,
): VariableFault | undefined {
  const isName = PATH.test(inner);
  const isBlock = /^~?\s*[#^/>!&]/.test(inner) || /^else\b/.test(inner);
  switch (language.language) {
    case 'resend':
      if (syntax !== 'double' || isBlock) return undefined;
      return { is: 'foreign', repairs: isName ? [`{${text}}`] : [] };
    case 'brevo':
    case 'liquid': {
      if (syntax === 'triple' || isBlock)
        return { is: 'foreign', repairs: isName ? [writeVariable(inner, language)] : [] };
      const [head = ''] = /^[^|]*/.exec(inner) ?? [];
      const name = head.trim();
      const isOwn = BREVO.test(name) || language.reserved?.includes(name);
      if (language.language === 'liquid' || isOwn || !/^[\p{L}_]\w*$/u.test(name)) return undefined;
      const named = (path: string) => text.replace(name, () => path);
      return {
        is: 'namespace',
        repairs: [named(`params.${name}`), named(`contact.${name.toUpperCase()}`)],
      };
    }
    default: {
      if (/^\.[\p{L}_][\w.]*$/u.test(inner))
        return { is: 'foreign', repairs: [`{{${inner.slice(1)}}}`] };
      if (/\[/.test(inner) && INDEXED.test(inner)) return { is: 'foreign', repairs: [] };
      return /^[^"'(]*\|/.test(inner) ? { is: 'foreign', repairs: [] } : undefined;
    }
  }
}
