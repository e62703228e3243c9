/** Why an answer is not believed. For the log, which has no word of the answer itself; whoever sent it is told nothing. */
export type Reason =
  | 'unreadable'
  | 'shape'
  | 'algorithm'
  | 'signature'
  | 'plain'
  | 'decryption'
  | 'declined'
  | 'issuer'
  | 'destination'
  | 'recipient'
  | 'audience'
  | 'time'
  | 'request'
  | 'replay'
  | 'level'
  | 'person';
