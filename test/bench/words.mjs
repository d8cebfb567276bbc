// What the generated documents are made of.

export const PAYMENT = ['Stripe', 'Xendit', 'Midtrans', 'Adyen', 'Paddle'];
export const OTHERS = ['Twilio', 'SendGrid', 'Postmark', 'Algolia', 'Segment', 'Auth0', 'HubSpot'];
export const FLOWS = ['Checkout Session', 'Subscriptions', 'Payment links', 'Saved cards'];
export const EVENTS = [
  'checkout.session.completed',
  'invoice.payment_failed',
  'invoice.paid',
  'charge.refunded',
  'customer.subscription.deleted',
];
export const REACTIONS = [
  'Mark the order as paid and release the stock.',
  'Tell the customer and try again the next morning.',
  'Close the account at the end of the month.',
  'Write the amount into the ledger and send a receipt.',
];
export const OCCASIONS = ['Order placed', 'Parcel sent', 'Card declined', 'Account closed'];
export const CONDITIONS = [
  'A row of the orders table becomes PAID.',
  'The warehouse scans the label.',
  'Three days have passed without an answer.',
];
export const VARIABLES = ['first_name', 'order_number', 'tracking_link', 'amount_due', 'due_date'];
export const MESSAGES = ['ORDER_MOVED', 'STOCK_CHANGED', 'CART_LOCKED', 'COURIER_NEAR'];
export const LEVELS = ['High', 'Medium', 'Low'];
export const FALLBACKS = [
  'Queue the calls and send them every 15 minutes.',
  'Show a notice and take the order all the same.',
  'Answer from the copy of the night before.',
];
export const PATHS = ['orders', 'customers/{id}', 'refunds', 'messages', 'contacts/{id}/lists'];
export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
export const ERRORS = ['401 Unauthorized', '404 Not Found', '429 Too Many Requests', '500 Error'];
/** What authors forget to replace. */
export const LEFTOVERS = ['TBD', '[e.g., Queue and retry]', 'TODO'];
