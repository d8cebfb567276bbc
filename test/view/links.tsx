import { type ComponentChildren, options, type VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { type PageHost, PageHostContext } from '../../view/host.ts';

/** The HTML that is drawn for who can do so much. */
export function htmlOf(drawn: () => ComponentChildren, host: PageHost = {}): string {
  return renderToStaticMarkup(
    <PageHostContext.Provider value={host}>{drawn()}</PageHostContext.Provider>,
  );
}

type Properties = Readonly<Record<string, unknown>>;

/** What one can click and focus in the drawing, as the properties of its elements: there is no browser here. */
export function linksOf(drawn: () => ComponentChildren, host: PageHost): Properties[] {
  const links: Properties[] = [];
  const before = options.vnode;
  options.vnode = (node: VNode) => {
    const properties = node.props as Properties;
    if (properties.role === 'link') links.push(properties);
    before?.(node);
  };
  try {
    htmlOf(drawn, host);
  } finally {
    if (before) options.vnode = before;
    else delete options.vnode;
  }
  return links;
}
