export { alphaOfCovariances, cronbachAlpha, type Reliability } from './cronbach-alpha.ts';
export { intraclassCorrelation, type IntraclassCorrelation } from './intraclass-correlation.ts';
export { withinGroupAgreement, type WithinGroupAgreement } from './within-group-agreement.ts';
