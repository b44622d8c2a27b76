/**
 * Papers near to a paper: the cosine of their words, each weighted by how often it stands there and
 * how rare it is (Salton and Buckley 1988, https://doi.org/10.1016/0306-4573(88)90021-0). On judged
 * pairs of computer science papers this beat BM25 with the title as a query.
 */
import { textFields } from '../segment/segment';
import { stemOf } from '../text/stem';
import { stopWords } from '../text/stop-words';
import { stemKeys } from './expand-words';
