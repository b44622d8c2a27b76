/** Where HAL serves its papers: one archive, many doors. */

const portals = [
  ...['inria', 'cnrs', 'theses', 'shs', 'inserm', 'cea', 'insu', 'pasteur', 'amu', 'ird'],
  ...['polytechnique', 'enpc', 'minesparis-psl', 'centralesupelec', 'imt-atlantique', 'laas'],
  ...['telecom-paris', 'ens-lyon', 'univ-rennes', 'normandie-univ', 'u-paris', 'sciencespo'],
  ...['universite-paris-saclay', 'agroparistech', 'ifp', 'brgm', 'uca', 'cel', 'in2p3', 'sde'],
].map((portal) => `${portal}.hal.science`);

const elsewhere = [
  ...['hal.inrae.fr', 'hal.univ-lorraine.fr', 'hal.sorbonne-universite.fr', 'hal.umontpellier.fr'],
  ...['hal.univ-grenoble-alpes.fr', 'hal.inria.fr', 'hal-lirmm.ccsd.cnrs.fr', 'hal.in2p3.fr'],
  ...['hal.archives-ouvertes.fr', 'halshs.archives-ouvertes.fr', 'tel.archives-ouvertes.fr'],
  'dumas.ccsd.cnrs.fr',
];

export const halHosts: readonly string[] = ['hal.science', ...portals, ...elsewhere];
