// Loads every family, so that all components are described before the first manifest is checked.
import './authenticators.ts';
import './budgets.ts';
import './cursors.ts';
import './decoders.ts';
import './dynamic.ts';
import './errors.ts';
import './paginators.ts';
import './records.ts';
import './requesters.ts';
import './retrievers.ts';
import './routers.ts';
import './schemas.ts';
import './source.ts';
import './spec.ts';
import './streams.ts';
